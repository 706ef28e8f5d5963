import { describe, expect, it } from 'vitest';
import { isPlausible } from '@/src/core/text/plausible';

/** Whether what stands between « and » can be what the label says. */
function can(label: string, marked: string): boolean {
  const start = marked.indexOf('«');
  return isPlausible(label, marked.replace(/[«»]/g, ''), { start, end: marked.indexOf('»') - 1 });
}

describe('what the personal-data head sees', () => {
  it.each([
    ['ADDRESS', 'It is in «Room 118» on the left.'],
    ['ADDRESS', 'Take «Highway 61» north.'],
    ['ADDRESS', 'The lift stops at «floor 13».'],
    ['ADDRESS', 'password: «sunfield88»'],
    ['AGE', 'Only «5» days left.'],
    ['AGE', 'It took «24 months».'],
    ['AGE', '«twelve»'],
    ['DATE', 'Invoice «50/6/2018» was paid.'],
    ['DATE', 'the «dec-12» bracket'],
    ['DATE', 'a table at the «12-Jan»-Steen house'],
    ['ZIP', 'the «code»'],
    ['ADDRESS', '会议在«3号楼会议室»召开。'],
    ['ADDRESS', '请到«二楼»领取。'],
    ['ADDRESS', '坐«10号线»过来。'],
    ['ADDRESS', '«非常满意»'],
    ['AGE', '还剩«5»天。'],
    ['AGE', '等了«40»分钟'],
    ['AGE', '«很多»'],
  ])('is no %s in: %s', (label, text) => {
    expect(can(label, text)).toBe(false);
  });

  it.each([
    ['ADDRESS', 'Send it to «14 Harbour Street».'],
    ['ADDRESS', 'She lives at «Rosehill».'],
    ['ADDRESS', 'She lives at «Quay Road».'],
    ['ADDRESS', 'in Uruguay «64677»'],
    ['ADDRESS', '«Koskikatu 25 Apt. 864»'],
    ['AGE', 'She is «41» years old.'],
    ['AGE', 'Anna, «41», helps.'],
    ['DATE', 'on «6/24/1991»'],
    ['DATE', '«12 March 1984»'],
    ['ZIP', '«10115»'],
    ['PER', '«Anna»'],
    ['ADDRESS', '请寄到«杭州市西湖区文三路478号»。'],
    ['ADDRESS', '她住在«阳光花园3栋2单元501室»。'],
    ['ADDRESS', '家庭住址：«清水镇柳树村»'],
    ['AGE', '他今年«三十五岁»。'],
    ['AGE', '患者«67岁»，男性。'],
    ['DATE', '合同«五月三日»到期'],
  ])('can be %s in: %s', (label, text) => {
    expect(can(label, text)).toBe(true);
  });
});
