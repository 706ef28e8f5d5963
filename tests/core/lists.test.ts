import { describe, expect, it } from 'vitest';
import { encodingOf } from '../encoding-fixture';
import { likenLists } from '@/src/core/encoding/lists';
import { readTags } from '@/src/core/encoding/tags';

/** What is read where the words of `sure` are known for a kind, and every other word is one of `unsure`: hardly any kind at all. */
function read(text: string, sure: Record<string, string>, unsure?: string, hint = 4): string[] {
  const encoding = encodingOf(text, { entities: (word) => sure[word] });
  const { labels, logits } = encoding.heads.entities;
  encoding.words.forEach(({ start, end }, word) => {
    if (unsure && sure[text.slice(start, end)] === undefined) logits[word * labels.length + labels.indexOf(unsure)] = hint;
  });
  return readTags(likenLists(encoding, text), 'entities').map(({ label, span }) => `${label} ${text.slice(span.start, span.end)}`);
}

describe('names under one another', () => {
  const firms = { Airbus: 'B-ORG', Boeing: 'B-ORG' };

  it('are read in the light of the others', () => {
    expect(read('Airbus\nBoeing\nEmbraer', firms)).toEqual(['ORG Airbus', 'ORG Boeing']);
    expect(read('Airbus\nBoeing\nEmbraer', firms, 'B-ORG')).toEqual(['ORG Airbus', 'ORG Boeing', 'ORG Embraer']);
    expect(read('- Airbus\r\n- Boeing\r\n\r\n- Embraer', firms, 'B-ORG')).toContain('ORG Embraer');
  });

  it('say nothing of what stands in a sentence, or further away', () => {
    const sentence = 'Airbus\nBoeing\n\n\nEmbraer';
    expect(read(sentence, firms, 'B-ORG')).toEqual(['ORG Airbus', 'ORG Boeing']);
    expect(read('Airbus and Boeing were there.\nEmbraer came later.', firms, 'B-ORG')).toEqual(['ORG Airbus', 'ORG Boeing']);
  });

  it('of different kinds are left as they were', () => {
    const signature = { Anna: 'B-PER', Berg: 'I-PER', Kettle: 'B-ORG', GmbH: 'I-ORG', Leeds: 'B-LOC' };
    expect(read('Anna Berg\nKettle GmbH\nLeeds', signature)).toEqual(['PER Anna Berg', 'ORG Kettle GmbH', 'LOC Leeds']);
  });

  it('are each one name where the model cut one in two', () => {
    const cut = { Henrik: 'B-PER', Dahl: 'I-PER', Ingrid: 'B-PER', Moen: 'I-PER', Per: 'B-PER', Lund: 'B-PER' };
    expect(read('Henrik Dahl\nIngrid Moen\nPer Lund', cut)).toEqual(['PER Henrik Dahl', 'PER Ingrid Moen', 'PER Per Lund']);
  });

  it('follow the heading above them', () => {
    const half = { Dell: 'B-ORG' };
    expect(read('Dell\nAcer', half, 'B-ORG', 3)).toEqual(['ORG Dell']);
    expect(read('Suppliers:\nDell\nAcer', half, 'B-ORG', 3)).toEqual(['ORG Dell', 'ORG Acer']);
    expect(read('Cities:\nDell\nAcer', half, 'B-ORG', 3)).toEqual(['ORG Dell']);
  });

  it('change nothing of a text without lines', () => {
    const encoding = encodingOf('Airbus Boeing', {});
    expect(likenLists(encoding, 'Airbus Boeing')).toBe(encoding);
  });
});
