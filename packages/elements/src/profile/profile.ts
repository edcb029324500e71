import { POPULATION_BANDS, setProfile, setSubject, type Report, type Subject } from '@arrival-cities/core';
import { html, LitElement, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { COUNTRY_CODES } from '../shared/countries.js';
import { EditEvent, GoEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import { dirOf } from '../shared/typed-text.js';
import { styles } from './profile.styles.js';

type OptionalField = Exclude<keyof Subject, 'city'>;

/** About the city; everything can be skipped, and changed later. */
export class ArrivalProfile extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) access: Access = 'own';
  @property({ attribute: false }) headingLevel = 2;

  @state() private codeIsWrong = false;

  #countries: readonly { readonly code: string; readonly name: string }[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('content')) return;
    const { messages } = this.content;
    const collator = new Intl.Collator(messages.language);
    this.#countries = COUNTRY_CODES.map((code) => ({ code, name: messages.country(code) })).sort((a, b) =>
      collator.compare(a.name, b.name),
    );
  }

  override render(): TemplateResult {
    const { texts, messages, instrument } = this.content;
    const { subject, profile } = this.report;
    return html`<form class="stack">
      <h3 aria-level=${this.headingLevel + 1}>${messages.text('profile.heading')}</h3>
      <p class="measure">${messages.text('profile.about')}</p>
      <fieldset class="stack" ?disabled=${this.access !== 'own'}>
        <legend class="visually-hidden">${messages.text('profile.heading')}</legend>
        <p>
          <label for="city">${messages.text('profile.city')}</label>
          <input
            id="city"
            maxlength="200"
            autocomplete="off"
            dir=${dirOf(subject.city)}
            .value=${live(subject.city)}
            @input=${this.#onCity}
          />
        </p>
        <p>
          <label for="country">${messages.text('profile.country')}</label>
          <select id="country" @change=${this.#onChoice('country')}>
            <option value="" ?selected=${!subject.country}>${messages.text('profile.not-said')}</option>
            ${this.#countries.map(({ code, name }) => html`<option value=${code} ?selected=${code === subject.country}>${name}</option>`)}
          </select>
        </p>
        <p>
          <label for="unlocode">${messages.text('profile.unlocode')}</label>
          <span class="hint" id="unlocode-hint">${messages.text('profile.unlocode-hint')}</span>
          <input
            id="unlocode"
            dir="ltr"
            maxlength="6"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="unlocode-hint unlocode-error"
            aria-invalid=${this.codeIsWrong}
            .value=${this.codeIsWrong ? noChange : live(subject.unlocode ?? '')}
            @change=${this.#onCode}
          />
          <span class="error" id="unlocode-error" role="alert"
            >${this.codeIsWrong ? messages.text('profile.unlocode-error') : nothing}</span
          >
        </p>
        <p>
          <label for="population">${messages.text('profile.population')}</label>
          <select id="population" @change=${this.#onChoice('population')}>
            <option value="" ?selected=${!subject.population}>${messages.text('profile.not-said')}</option>
            ${POPULATION_BANDS.map((band) => html`<option value=${band} ?selected=${band === subject.population}>${messages.text(`profile.population.${band}`)}</option>`)}
          </select>
        </p>
        <p>
          <label for="region">${messages.text('profile.region')}</label>
          <span class="hint" id="region-hint">${messages.text('profile.region-hint')}</span>
          <select id="region" aria-describedby="region-hint" @change=${this.#onRegion}>
            <option value="" ?selected=${!profile.region}>${messages.text('profile.not-said')}</option>
            ${instrument.regions.map((id) => html`<option value=${id} ?selected=${id === profile.region}>${texts.regions[id]}</option>`)}
          </select>
        </p>
        <fieldset aria-describedby="roles-hint">
          <legend>${messages.text('profile.roles')}</legend>
          <span class="hint" id="roles-hint">${messages.text('profile.roles-hint')}</span>
          ${instrument.roles.map(
            (id) =>
              html`<label class="option">
                <input
                  type="checkbox"
                  .checked=${live(profile.roles.includes(id))}
                  @change=${(event: Event) => this.#onRole(event, id)}
                />
                <span
                  ><strong>${texts.roles[id]?.name}</strong><br /><span class="muted"
                    >${texts.roles[id]?.help}</span
                  ></span
                >
              </label>`,
          )}
        </fieldset>
      </fieldset>
      <p class="row">
        <button type="submit" class="primary" @click=${this.#onContinue}>
          ${messages.text('profile.continue')}
        </button>
      </p>
    </form>`;
  }

  #edit(subject: Subject, pace: 'choice' | 'text'): void {
    this.dispatchEvent(new EditEvent((report, at) => setSubject(report, subject, at), pace));
  }

  /** An empty field is not there, rather than there and empty. */
  #with(field: OptionalField, value: string): Subject {
    const { [field]: _before, ...rest } = this.report.subject;
    return value === '' ? rest : { ...rest, [field]: value }; // the value comes from the list of the field
  }

  #onCity(event: InputEvent): void {
    this.#edit({ ...this.report.subject, city: (event.currentTarget as HTMLInputElement).value }, 'text');
  }

  #onChoice(field: OptionalField): (event: Event) => void {
    return (event) =>
      this.#edit(this.#with(field, (event.currentTarget as HTMLSelectElement).value), 'choice');
  }

  #onCode(event: Event): void {
    const code = (event.currentTarget as HTMLInputElement).value.replace(/\s/g, '').toUpperCase();
    this.codeIsWrong = code !== '' && !/^[A-Z]{2}[A-Z2-9]{3}$/.test(code);
    if (!this.codeIsWrong) this.#edit(this.#with('unlocode', code), 'choice');
  }

  #onRegion(event: Event): void {
    const region = (event.currentTarget as HTMLSelectElement).value;
    const { roles } = this.report.profile;
    this.dispatchEvent(
      new EditEvent((report, at) => setProfile(report, region ? { roles, region } : { roles }, at)),
    );
  }

  #onRole(event: Event, id: string): void {
    const { checked } = event.currentTarget as HTMLInputElement;
    const { roles, region } = this.report.profile;
    const next = this.content.instrument.roles.filter((role) =>
      role === id ? checked : roles.includes(role),
    );
    this.dispatchEvent(
      new EditEvent((report, at) => setProfile(report, { roles: next, ...(region ? { region } : {}) }, at)),
    );
  }

  /** Enter in a field clicks the button, too; `submit` never comes in a frame that may not send forms. */
  #onContinue(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new GoEvent('checklist'));
  }
}
