import {
  countedAgreements,
  countedAnswers,
  horizontal,
  isOutdated,
  questionsFor,
  scopeOf,
  type Answer,
  type AskedQuestion,
  type CountedAgreement,
  type Disagreement,
  type Instrument,
  type Report,
  type Respondent,
} from '@arrival-cities/core';

/** What one respondent says to a question. */
export interface Voice {
  readonly respondent: Respondent;
  readonly answer: Answer;
}

/** A question as a meeting looks at it. */
export interface Topic {
  readonly asked: AskedQuestion;
  /** Where levels differ; undefined where they do not. */
  readonly disagreement: Disagreement | undefined;
  readonly isKnownToSome: boolean;
  readonly voices: readonly Voice[];
  /** Who is asked and has not answered. */
  readonly silent: readonly Respondent[];
  readonly agreement: CountedAgreement | undefined;
  /** An answer changed after it was agreed. */
  readonly isOutdated: boolean;
}

export interface MeetingView {
  /** How many respondents have said something to a question asked now. */
  readonly speakers: number;
  /** Where levels differ, the least consensus first. */
  readonly differ: readonly Topic[];
  /** Where some know of something that others do not, and the levels given do not differ. */
  readonly known: readonly Topic[];
  /** Agreed once, and the answers differ no more. */
  readonly others: readonly Topic[];
  /** Of those that differ, how many have an agreement that no answer has overtaken. */
  readonly settled: number;
}

/** What a meeting of the departments has before it. */
export function meetingView(instrument: Instrument, report: Report): MeetingView {
  const asked = questionsFor(instrument, scopeOf(report));
  const { disagreements, knownToSomeOnly } = horizontal(instrument, report, asked);
  const agreements = countedAgreements(report, asked);
  const counted = countedAnswers(report, asked);
  const askedOf = new Map(asked.map((one) => [one.question.id, one]));
  const topicOf = (id: string): Topic[] => {
    const question = askedOf.get(id);
    if (!question) return [];
    const answers = counted.filter(({ questionId }) => questionId === id);
    const agreement = agreements.get(id);
    return [
      {
        asked: question,
        disagreement: disagreements.find(({ questionId }) => questionId === id),
        isKnownToSome: knownToSomeOnly.includes(id),
        ...voicesOf(report, question, answers),
        agreement,
        isOutdated: agreement !== undefined && isOutdated(agreement, report.answers),
      },
    ];
  };
  const differ = disagreements.flatMap(({ questionId }) => topicOf(questionId));
  const known = knownToSomeOnly.flatMap(topicOf).filter(({ disagreement }) => !disagreement);
  const above = new Set([...differ, ...known].map((topic) => topic.asked.question.id));
  return {
    speakers: new Set(counted.map(({ respondentId }) => respondentId)).size,
    differ,
    known,
    others: [...agreements.keys()].filter((id) => !above.has(id)).flatMap(topicOf),
    settled: differ.filter((topic) => topic.agreement && !topic.isOutdated).length,
  };
}

function voicesOf(
  { respondents }: Report,
  { question }: AskedQuestion,
  answers: readonly Answer[],
): Pick<Topic, 'voices' | 'silent'> {
  const said = new Map(answers.map((answer) => [answer.respondentId, answer]));
  const voices = respondents.flatMap((respondent) => {
    const answer = said.get(respondent.id);
    return answer ? [{ respondent, answer }] : [];
  });
  // Without a list of functions nobody was asked by name, and so nobody is missed.
  const silent = respondents.filter(
    ({ id, functions }) => !said.has(id) && functions?.includes(question.function) === true,
  );
  return { voices, silent };
}
