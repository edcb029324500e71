import {
  createReport,
  duplicateReport,
  type Depth,
  type Issue,
  type Migration,
  type Report,
} from '@arrival-cities/core';
import { createId, download, GENERATOR, now } from '../shared/environment.js';
import { ArrivalReportEvent, type DraftAction, type Screen } from '../shared/events.js';
import type { Problem } from './assessment.templates.js';
import type { Checked, DraftSession } from './draft-session.js';
import type { LoadedContent } from './loaded-content.js';

/** Scoring and sealing, loaded when a report comes in or goes out. */
const reportFiles = () => import('./report-files.js');

/** What the actions need of their element. */
export interface ActionHost {
  content(): LoadedContent | undefined;
  /** Reports are opened to be looked at only. */
  isReadonly(): boolean;
  region(): string;
  go(screen: Screen): void;
  /** Says what did not work; `undefined` takes the last message back. */
  tell(problem: Problem | undefined): void;
  /** False if the page keeps the report from being downloaded. */
  announce(event: ArrivalReportEvent): boolean;
}

/** What a user does with drafts and files. */
export class DraftActions {
  constructor(
    private readonly session: DraftSession,
    private readonly host: ActionHost,
  ) {}

  async run(action: DraftAction): Promise<void> {
    const { session } = this;
    switch (action.name) {
      case 'begin':
        return this.#begin(action.depth, action.screen);
      case 'adopt':
        await session.begin(action.report, action.title);
        if (action.screen) this.host.go(action.screen);
        return;
      case 'open-file':
        await this.open(action.file);
        return;
      case 'resume':
        return this.#resume(action.id, 'checklist');
      case 'compare':
        return this.#resume(action.id, 'compare');
      case 'duplicate':
        return this.#duplicate(action.id);
      case 'rename':
        return session.rename(action.id, action.title);
      case 'delete':
        return session.remove(action.id);
      case 'rescue':
        this.#rescue(action.id);
        return;
      case 'bring-up':
        await this.open(JSON.stringify(session.drafts.find(({ id }) => id === action.id)?.data));
        return;
      case 'take-over':
        return session.takeOver();
      case 'save':
      case 'share':
        return this.#export(action.name);
      default:
        action satisfies never;
    }
  }

  /** Opens a report; what does not fit is told, and the present draft stays as it is. */
  async open(input: string | File): Promise<boolean> {
    const { session } = this;
    const content = this.host.content();
    if (!content) return false;
    await session.flush();
    const name = typeof input === 'string' ? '' : input.name;
    const { openReport } = await reportFiles();
    const { report, issues, warnings, migration } = await openReport(input, content);
    if (!report) return this.#refuse(name, issues);
    const isView = this.host.isReadonly() || report.audience === 'shareable';
    if (isView) await session.view(report);
    else await this.#keep(report, migration);
    const news = migration && (await import('../migration/news.js')).newsOf(content, migration, !isView);
    const changed = { title: content.messages.text('problem.changed-outside'), issues: warnings };
    this.host.tell(warnings.length > 0 ? { ...news, ...changed } : news);
    this.host.go(isView ? 'results' : 'checklist');
    return true;
  }

  /** A draft of the device as a report, if this version can read it or knows that it is older. */
  async check(data: unknown): Promise<Checked> {
    const content = this.host.content();
    if (!content) return {};
    const { checkReport, checkShape } = await import('@arrival-cities/core/parse-report.js');
    const { report, issues } = checkReport(data, content.instrument);
    if (report) return { report };
    const older = issues.some(({ code }) => code === 'older-version') && checkShape(data).report;
    return older ? { older } : {};
  }

  #draft(id: string): Report | undefined {
    return this.session.drafts.find((draft) => draft.id === id)?.report;
  }

  /** A report of the same id that is on the device already is never overwritten by a file. */
  async #keep(report: Report, migration: Migration | undefined): Promise<void> {
    const { session } = this;
    const existing = session.drafts.find(({ id }) => id === report.id);
    if (!existing) return session.begin(report);
    const stored = existing.report;
    if (stored?.revision === report.revision && stored.updatedAt === report.updatedAt) {
      return session.resume(stored);
    }
    const copy = { ...duplicateReport(report, { id: createId(), at: now() }), previous: report.previous };
    const words = { name: existing.title || report.subject.city, version: migration?.to ?? '' };
    const title = migration ? 'draft.brought-up' : 'draft.second-copy';
    return session.begin(copy, this.host.content()?.messages.text(title, words));
  }

  async #begin(depth: Depth, screen: Screen = 'profile'): Promise<void> {
    const content = this.host.content();
    const region = this.host.region();
    if (!content) return;
    const { instrument, texts } = content;
    const given = { id: createId(), at: now(), depth, generator: GENERATOR, disclaimer: texts.disclaimer };
    const report = createReport(instrument, given);
    const isKnown = instrument.regions.includes(region);
    await this.session.begin(isKnown ? { ...report, profile: { ...report.profile, region } } : report);
    this.host.go(screen);
  }

  async #resume(id: string, screen: Screen): Promise<void> {
    const report = this.#draft(id);
    if (!report) return;
    await this.session.resume(report);
    this.host.go(screen);
  }

  async #duplicate(id: string): Promise<void> {
    const report = this.#draft(id);
    if (!report) return;
    await this.session.begin(duplicateReport(report, { id: createId(), at: now() }));
    this.host.go('profile');
  }

  /** A draft that cannot be read leaves as it is. */
  #rescue(id: string): void {
    const draft = this.session.drafts.find((one) => one.id === id);
    if (!draft) return;
    download(`arrival-cities_${id}.json`, `${JSON.stringify(draft.data, null, 2)}\n`, 'application/json');
  }

  async #export(purpose: 'save' | 'share'): Promise<void> {
    await this.session.flush();
    const { report, access } = this.session;
    const content = this.host.content();
    if (!report || !content) return;
    const { downloadReport, exportInternal, exportShareable } = await reportFiles();
    const make = purpose === 'save' ? exportInternal : exportShareable;
    const made = access === 'view' ? report : await make(content.instrument, report);
    if (this.host.announce(new ArrivalReportEvent(made, purpose))) downloadReport(made);
  }

  #refuse(name: string, issues: readonly Issue[]): false {
    const messages = this.host.content()?.messages;
    const title = messages?.text(name ? 'problem.file' : 'problem.report', { name: messages.isolate(name) });
    this.host.tell({ title: title ?? name, issues });
    return false;
  }
}
