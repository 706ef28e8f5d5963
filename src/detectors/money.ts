import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

const amount = String.raw`\d{1,3}(?:[,.' \u00a0]\d{3}){1,6}(?:[.,]\d{1,2})?|\d{1,15}(?:[.,]\d{1,2})?`;
const scale = String.raw`(?:\s?(?:k|m|mn|bn|million|billion|trillion|thousand|mio|mrd|millionen|milliarden|万|亿|萬|億)(?![\p{L}\p{N}]))?`;
const symbol = String.raw`(?:US|CA|AU|NZ|HK|A|C|R|S)?[$€£¥₹₩₽₺₪₫฿₴₦]|RMB|Rs\.?|kr\.?|zł|CHF`;
const code = 'USD|EUR|GBP|JPY|CNY|CHF|INR|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|KRW|SGD|HKD|TRY|ZAR|RUB|ILS|AED|SAR|THB|BTC|ETH';
const word = 'dollars?|euros?|pounds?|cents?|pence|yen|yuan|renminbi|rupees?|francs?|rubles?|pesos?|kronor|kroner|bucks|zł|kr|Kč';

/**
 * Amounts of money: a currency sign or code before or after a number, or the currency's name after
 * it, with thousands separators of any country and a scale word.
 * https://www.iso.org/iso-4217-currency-codes.html
 */
export const money = createPatternDetector({
  id: 'money',
  label: 'MONEY',
  title: { en: 'Amount of money', zh_CN: '金额' },
  group: 'financial',
  requires: { digits: 1 },
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${symbol}|(?:${code})(?![\p{L}]))\s?(?:${amount})${scale}(?![\p{L}\p{N}_])` +
      String.raw`|(?<![A-Za-z\p{N}_.,-])(?:${amount})${scale}\s?(?:[$€£¥₹₩₽₺₪₫฿₴₦](?!\d)|(?:${code}|${word})(?![\p{L}\p{N}])|(?:万|亿)?(?:[元円원]|人民币|美元|欧元))`,
    'gu',
  ),
  confidence: { alone: 0.9, inContext: 0.9 },
});

/** Amounts in several writings, then bare numbers. */
export const examples: Examples = [
  'It cost «$1,299.50» or «€ 1.200,00».',
  'A loan of «3.5 million euros» and «25 000 kr».',
  'Invoice over «USD 400» and «12,50 €».',
  '售价«199元»。',
  'In 2023 there were 1,200 people and 35 % more.',
  'Shell uses $HOME and $1a.',
];
