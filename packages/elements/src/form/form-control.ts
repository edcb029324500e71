import type { Report } from '@arrival-cities/core';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { LoadedContent } from '../assessment/loaded-content.js';
import type { FormPart } from './form-part.js';

/** The element that takes part in a form. */
export interface FormElement extends HTMLElement, ReactiveControllerHost {
  readonly name?: string | undefined;
  readonly required: boolean;
}

interface FormListener {
  content(): LoadedContent | undefined;
  report(): Report | undefined;
  /** The draft of the device that is open, for the browser to remember. */
  draftId(): string | undefined;
  failed(error: unknown): void;
}

/**
 * Makes an element a control of the form around it. Its value is made when the form asks for it and never
 * before, so that an answer costs nothing more; what makes it is loaded where the element has a `name`.
 */
export class FormControl implements ReactiveController {
  readonly internals: ElementInternals;
  /** By its own attribute or by a fieldset around it. */
  isDisabled = false;

  #part: FormPart | undefined;
  #loading: Promise<void> | undefined;
  #form: HTMLFormElement | null = null;
  #remembered: string | undefined;

  constructor(
    private readonly element: FormElement,
    private readonly listener: FormListener,
  ) {
    this.internals = element.attachInternals();
    element.addController(this);
  }

  /** The form around the element is another one now. */
  associate(form: HTMLFormElement | null): void {
    // Before the listeners of the page, so that they find the value.
    this.#form?.removeEventListener('formdata', this.#onFormData, { capture: true });
    form?.addEventListener('formdata', this.#onFormData, { capture: true });
    this.#form = form;
    this.element.requestUpdate();
  }

  disable(isDisabled: boolean): void {
    this.isDisabled = isDisabled;
    // The attribute may be set by an update that is under way, which takes no further wishes.
    queueMicrotask(() => this.element.requestUpdate());
  }

  hostUpdated(): void {
    const { element, internals, listener } = this;
    if (!element.name && !this.isDisabled) {
      internals.setValidity({});
      return;
    }
    const part = this.#part;
    if (!part) {
      this.#load();
      return;
    }
    const id = listener.draftId();
    if (id !== this.#remembered) internals.setFormValue(null, id ?? null);
    this.#remembered = id;
    part.describe(element, internals, listener.content(), listener.report());
  }

  /** What the page's form does with the answers; that nothing can be changed now. */
  render(): TemplateResult | undefined {
    const content = this.listener.content();
    return content && this.#part?.render(content.messages, Boolean(this.element.name), this.isDisabled);
  }

  #load(): void {
    const { element, internals, listener } = this;
    const content = listener.content();
    // A form that is sent in this moment would go without the report, so it is held up.
    if (element.name && content && listener.report())
      internals.setValidity({ customError: true }, content.messages.text('loading'), anchorIn(element));
    this.#loading ??= import('./form-part.js').then(
      ({ FormPart: Part }) => {
        this.#part = new Part();
        element.requestUpdate();
      },
      (error: unknown) => {
        this.#loading = undefined; // tried again with the next change
        listener.failed(error);
      },
    );
  }

  readonly #onFormData = ({ formData }: FormDataEvent): void => {
    const { element, listener } = this;
    const content = listener.content();
    const report = listener.report();
    // A browser does not ask a control that is disabled; this listener hears of the form as a whole.
    if (!element.name || this.isDisabled || !content || !report || !this.#part) return;
    formData.append(element.name, this.#part.value(content.instrument, report));
  };
}

/** Where the browser points with its message: the screen can take the focus, the element itself cannot. */
export const anchorIn = (element: HTMLElement): HTMLElement | undefined =>
  element.shadowRoot?.querySelector<HTMLElement>('.screen') ?? undefined;
