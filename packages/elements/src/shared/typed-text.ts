import { nothing } from 'lit';

/**
 * The `dir` of a field that users type into: what is there runs as its own letters do. An empty field has none, as
 * `auto` alone would let it begin on the left on a page that runs from the right.
 */
export const dirOf = (value: string): 'auto' | typeof nothing => (value ? 'auto' : nothing);
