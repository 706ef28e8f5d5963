import { describe, expect, it } from 'vitest';
import { openAnswers } from '@/bench/try/answer';
import { openEncoderInNode } from '@/bench/node/encoder-in-node';
import { poolHead } from '@/src/core/encoding/pool';

const answer = openAnswers({ allPacks: true });
const encoder = openEncoderInNode({ threads: 1 }, 'zh');
const hooks = { onProgress: () => {}, breathe: async () => {} };

describe('the product on Chinese texts', () => {
  it.each([
    ['烧水非常快，把手也不烫，颜色好看，家里人都很喜欢，非常满意！', 'positive'],
    ['用了两天就坏了，还漏水，客服一直不理人，质量太差了，非常失望。', 'negative'],
    ['這個水壺的品質很好，我們全家都非常喜歡，下次還會再買。', 'positive'],
  ])('reads the mood of %s', async (text, mood) => {
    const { sentiment, warned, language } = await answer({ text });
    expect(sentiment.whole.label).toBe(mood);
    expect([warned, language]).toEqual([null, 'zh']);
  });

  it('reads each sentence of a mixed text with its own model', async () => {
    const { sentiment } = await answer({
      text: '烧水非常快，把手也不烫，非常满意。 But the lid leaks, and nobody from the support ever answered me. I am very disappointed.',
    });
    expect(sentiment.parts.map(({ label }) => label)).toEqual(['positive', 'negative', 'negative']);
    expect(sentiment.whole.certainty).toBe('unsure');
  });

  it('finds who is named and where somebody lives, an address in one piece', async () => {
    const { entities } = await answer({ text: '张伟明上周从沈阳搬到深圳，住在杭州市西湖区文三路90号3栋502室，电话13812345678。' });
    const found = entities.map(({ label, text }) => `${label} ${text}`);
    expect(found).toEqual(expect.arrayContaining(['PER 张伟明', 'LOC 沈阳', 'LOC 深圳', 'ADDRESS 杭州市西湖区文三路90号3栋502室', 'PHONE 13812345678']));
  });

  it('reads traditional characters as the simplified ones that they stand for', async () => {
    const [one, other] = await Promise.all(['這裡的圖書館很安靜。', '这里的图书馆很安静。'].map(async (text) => (await encoder).encode(text, hooks)));
    expect(one!.encoding).toEqual(other!.encoding);
  });

  it('lets the head say nothing that nobody has measured in Chinese', async () => {
    const { encoding } = await (await encoder).encode('仅剩3件，手慢无！', hooks);
    const all = { start: 0, end: 9 };
    expect(poolHead(encoding, 'dark_pattern', all)).toBeNull();
    expect(poolHead(encoding, 'sentiment', all)).not.toBeNull();
  });
});
