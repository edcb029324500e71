// A plugin declares `equal` as a promise, which it is not. A linter that asks to await it hides the calls that
// do have to be awaited.
declare global {
  namespace Chai {
    interface Equal {
      // eslint-disable-next-line @typescript-eslint/prefer-function-type -- it is merged with another
      (value: unknown, message?: string): Assertion;
    }
  }
}

export {};
