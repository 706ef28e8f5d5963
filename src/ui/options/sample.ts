/** A letter of nobody, on which all three tasks have something to say. */
interface Sample {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** In English, for whoever reads the interface in no language of the others. */
export const sample: Sample = {
  language: 'en',
  text:
    'Hello, the new boiler is wonderful, and Amelia Hartmann explained it well. But the fitter from Northwind Heating came two days late, and nobody called. ' +
    'Please take the rest from my card 4929 1234 5678 9015 and write to tom.reed@northwind.example. Your leaflet says that it cures allergies, guaranteed.',
};

const sampleInChinese: Sample = {
  language: 'zh-CN',
  text:
    '您好！新锅炉非常好用，陈雨桐讲解得也很清楚。可是北风暖通公司的师傅晚到了两天，也没有人打电话说明，太让人失望了。' +
    '余款请从我的银行卡 4929 1234 5678 9015 扣除，并写信到 tom.reed@northwind.example。你们的宣传单上说，这款产品绝对安全，全网销量第一。',
};

/** The letter for a reader of the interface, in the interface's language where a built-in model reads that. */
export function sampleFor(locale: string): Sample {
  return locale.toLowerCase().startsWith('zh') ? sampleInChinese : sample;
}
