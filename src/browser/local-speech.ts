import { browser } from 'wxt/browser';
import { findSentences } from '../core/text/sentences';

/** How long a browser may take to tell its voices, which it does at the first question. */
const waitForVoicesMs = 1_500;

/**
 * Reads aloud with voices that compute on this device; those that send what they read to a service are never used, and a
 * voice is always named, because the browser's own choice may be one of them.
 *
 * @returns whether a voice was there for the text's language. Resolves at the end, also of what was stopped.
 */
export async function speakLocally(text: string, signal: AbortSignal): Promise<boolean> {
  const voice = voiceFor(await detectLanguage(text), await localVoices());
  if (!voice) return false;
  const silence = () => speechSynthesis.cancel();
  signal.addEventListener('abort', silence, { once: true });
  // Some voices fall silent in the middle of a long text, none in a sentence.
  for (const { start, end } of findSentences(text)) {
    if (signal.aborted) break;
    await say(text.slice(start, end), voice);
  }
  signal.removeEventListener('abort', silence);
  return true;
}

/** The voice for a language (BCP 47): one of the same region before others, the system's own before those. Null where there is none. */
export function voiceFor(language: string, voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const tagOf = (voice: { lang: string }) => voice.lang.replace('_', '-').toLowerCase();
  const wanted = language.toLowerCase();
  const fitting = voices.filter((voice) => voice.localService && tagOf(voice).split('-')[0] === wanted.split('-')[0]);
  const rank = (voice: SpeechSynthesisVoice) => (tagOf(voice) === wanted ? 2 : 0) + (voice.default ? 1 : 0);
  return fitting.reduce<SpeechSynthesisVoice | null>((best, voice) => (best && rank(best) >= rank(voice) ? best : voice), null);
}

async function detectLanguage(text: string): Promise<string> {
  const { languages } = await browser.i18n.detectLanguage(text.slice(0, 2_000));
  return languages[0]?.language ?? 'en';
}

async function localVoices(): Promise<readonly SpeechSynthesisVoice[]> {
  const now = speechSynthesis.getVoices();
  if (now.length > 0) return now;
  await new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
    setTimeout(resolve, waitForVoicesMs);
  });
  return speechSynthesis.getVoices();
}

function say(text: string, voice: SpeechSynthesisVoice): Promise<void> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    // A little slower than talk: somebody is about to fall asleep.
    utterance.rate = 0.9;
    utterance.onend = () => resolve();
    utterance.onerror = () => resolve();
    speechSynthesis.speak(utterance);
  });
}
