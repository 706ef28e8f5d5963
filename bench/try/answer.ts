/**
 * The product's own answer to a text, as the page would get it: a real run of all tasks with the shipped
 * model under Node, and beside it everything that the detectors see.
 */
import { openEncodersInNode } from '../node/encoder-in-node';
import { findLanguage } from '../../src/core/text/language';
import type { Finding } from '../../src/core/run/finding';
import type { Certainty, Judgement, LabelResult, TaskResult, Withheld } from '../../src/core/run/result';
import { findingsOf, topScore } from '../../src/core/run/result';
import type { RunEvent, RunOptions } from '../../src/core/run/run';
import { defaultSettings, toRunOptions } from '../../src/core/run/settings';
import { taskIds } from '../../src/tasks';
import type { Span } from '../../src/core/text/span';
import { detect, detectors } from '../../src/detectors';
import { runTasks } from '../../src/engine/run-tasks';
import { packs } from '../../src/packs';
import type { Asked } from './asked';

/** Where something was found: offsets in UTF-16 units, end exclusive. */
export interface Found extends Span {
  readonly label: string;
  readonly text: string;
  readonly confidence: number;
}

/** A broken rule. `reported` where the text only tells what others say. */
export interface Broken extends Span {
  readonly rule: string;
  readonly severity: string;
  readonly text: string;
  readonly confidence: number;
  readonly reported?: true;
}

interface Felt {
  readonly label: string;
  readonly confidence: number;
  readonly certainty?: Certainty;
  /** No mood is told, for this reason. */
  readonly withheld?: Withheld;
}

/** One line of `npm run try`. */
export interface Answer {
  readonly id?: string;
  /** The language that the text was taken for; null where nobody knows. */
  readonly language: string | null;
  /** The language that the card would warn of, or null. */
  readonly warned: string | null;
  readonly sentiment: { readonly whole: Felt; readonly parts: readonly (Span & Felt)[] };
  readonly entities: readonly Found[];
  readonly findings: readonly Broken[];
  /** All that the detectors see, shown or not. */
  readonly detected: readonly Found[];
  readonly masked: readonly Span[];
}

/** Answers texts one after the other. With `allPacks` every pack is on, else what is on after a fresh installation. */
export function openAnswers({ allPacks = false } = {}): (asked: Asked) => Promise<Answer> {
  const options: RunOptions = {
    ...toRunOptions(defaultSettings),
    ...(allPacks && { policies: Object.fromEntries(packs.map(({ id }) => [id, { on: true }])) }),
  };
  const openEncoders = openEncodersInNode();
  return async ({ id, text, language, browserLanguage }) => {
    const passage = { text, language, browserLanguage };
    const results = new Map<string, TaskResult>();
    let masked: readonly Span[] = [];
    await runTasks(
      { tasks: taskIds, passage, options },
      openEncoders,
      (event: RunEvent) => {
        if (event.type === 'task-done') results.set(event.task, event.result);
        if (event.type === 'run-covered') masked = event.covered;
      },
      new AbortController().signal,
    );
    const spoken = findLanguage(passage);
    return {
      ...(id !== undefined && { id }),
      language: spoken.language ?? null,
      warned: spoken.unmeasured ?? null,
      sentiment: toFelt(results.get('sentiment') as LabelResult),
      entities: findingsOf(results.get('entities')).map((finding) => toFound(finding, text)),
      findings: findingsOf(results.get('compliance')).map((finding) => toBroken(finding, text)),
      detected: detect(text, detectors).map((finding) => toFound(finding, text)),
      masked: masked.map(({ start, end }) => ({ start, end })),
    };
  };
}

function toFound({ label, span: { start, end }, confidence }: Finding, text: string): Found {
  return { label, start, end, text: text.slice(start, end), confidence: round(confidence) };
}

function toBroken({ span: { start, end }, confidence, broken, evidence }: Finding, text: string): Broken {
  const isReported = evidence.some(({ code }) => code === 'reported');
  const rule = broken ? `${broken.policy}/${broken.rule}` : '';
  return {
    rule,
    severity: broken?.severity ?? '',
    start,
    end,
    text: text.slice(start, end),
    confidence: round(confidence),
    ...(isReported && { reported: true }),
  };
}

function toFelt({ parts, ...whole }: LabelResult): Answer['sentiment'] {
  return { whole: felt(whole), parts: parts.map(({ span, ...judged }) => ({ start: span.start, end: span.end, ...felt(judged) })) };
}

function felt({ scores, certainty, withheld }: Judgement): Felt {
  const { label, confidence } = topScore(scores);
  return { label, confidence: round(confidence), ...(certainty && { certainty }), ...(withheld && { withheld }) };
}

/** Four digits are more than a calibrated confidence is good for, and keep the lines readable. */
function round(confidence: number): number {
  return Math.round(confidence * 10_000) / 10_000;
}
