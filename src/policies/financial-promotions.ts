import type { Examples } from '../core/detector';
import type { Matcher, Policy } from '../core/policy';

const SEC = { title: 'SEC Marketing Rule, 17 CFR 275.206(4)-1', url: 'https://www.law.cornell.edu/cfr/text/17/275.206(4)-1' };
const FINRA = { title: 'FINRA Rule 2210, Communications with the Public', url: 'https://www.finra.org/rules-guidance/rulebooks/finra-rules/2210' };
const COBS_4_2 = { title: 'FCA Handbook, COBS 4.2: fair, clear and not misleading', url: 'https://www.handbook.fca.org.uk/handbook/COBS/4/2.html' };
const COBS_4_5 = { title: 'FCA Handbook, COBS 4.5: communicating with retail clients', url: 'https://www.handbook.fca.org.uk/handbook/COBS/4/5.html' };
const COBS_4_6 = { title: 'FCA Handbook, COBS 4.6: past, simulated past and future performance', url: 'https://www.handbook.fca.org.uk/handbook/COBS/4/6.html' };
const COBS_4_12A = { title: 'FCA Handbook, COBS 4.12A: restricted mass market investments', url: 'https://www.handbook.fca.org.uk/handbook/COBS/4/12A.html' };
const COBS_22_5 = { title: 'FCA Handbook, COBS 22.5: risk warnings for CFDs', url: 'https://www.handbook.fca.org.uk/handbook/COBS/22/5.html' };

/** Shows that a sentence is about money that is put at work. */
const money: Matcher = {
  kind: 'phrases',
  phrases: [
    'invest*', 'reinvest*', 'return*', 'profit*', 'portfolio*', 'fund', 'funds', 'trading', 'trader*', 'stock', 'stocks', 'bond', 'bonds', 'share price',
    'crypto*', 'bitcoin', 'ethereum', 'token*', 'coin*', 'yield*', 'dividend*', 'capital', 'savings', 'forex', 'etf*', 'wealth', 'passive income',
  ],
};
const products: Matcher = {
  kind: 'phrases',
  phrases: ['fund', 'funds', 'portfolio*', 'strategy', 'strategies', 'etf*', 'our clients', 'our investors', 'our members', 'our signals', 'our picks', 'our model', 'our traders', 'index tracker'],
};
const near = (of: Matcher, withinChars = 120, other = money): Matcher => ({ kind: 'near', of, near: other, withinChars });

/** What an offer of investments, trading or credit must not say, or must say with it. */
export const financialPromotions: Policy = {
  id: 'financial-promotions',
  title: { en: 'Financial promotions', zh_CN: '金融营销' },
  description: {
    en: 'Promises, predictions and missing warnings in offers of investments, trading and credit (SEC, FINRA, FCA, CFPB).',
    zh_CN: '投资、交易和信贷宣传中的承诺、预测和缺失的风险提示（SEC、FINRA、FCA、CFPB）。',
  },
  languages: ['en'],
  rules: [
    {
      id: 'guaranteed-return',
      severity: 'serious',
      message: { en: 'This promises a return.', zh_CN: '此处承诺了收益。' },
      reason: {
        en: 'No one can know what an investment will bring, so a promised return is misleading however likely it seems.',
        zh_CN: '没有人能预知投资结果，承诺收益无论多么可信都属于误导。',
      },
      suggestion: {
        en: 'Say what the investment aims for and that it may not get there, e.g. “targets 5% a year; returns are not guaranteed”.',
        zh_CN: '请写明目标以及可能达不到，例如“目标年化 5%，收益不作保证”。',
      },
      reference: FINRA,
      match: {
        kind: 'phrases',
        phrases: [
          'guarantee* return*', 'guarantee* profit*', 'guarantee* gain*', 'guarantee* yield*', 'guarantee* dividend*', 'guarantee* you a return',
          'guarantee* you a profit', 'guarantee* a return', 'guarantee* a profit', 'guarantee* annual return*', 'guarantee* monthly return*',
          'guarantee* daily return*', 'guarantee* weekly return*', 'guarantee* high return*', 'guarantee* investment return*', 'guaranteed roi',
          'assured return*', 'assured profit*', 'return* is guaranteed', 'return* are guaranteed', 'profit* is guaranteed', 'profit* are guaranteed',
          'gains are guaranteed', 'fixed and guaranteed return*', 'certain profit', 'sure profit*', 'promise* return* of', 'promise* you a return',
        ],
        except: ['no guarantee* return*', 'no guarantee* profit*', 'not guarantee* return*', 'not guarantee* a return', 'not guarantee* a profit', 'not guarantee* profit*', 'cannot guarantee* return*', "can't guarantee* return*", 'never guarantee* return*', 'nor guarantee* return*', 'cannot guarantee* a return', 'not promise* return* of'],
      },
    },
    {
      id: 'guaranteed-rate',
      severity: 'serious',
      message: { en: 'This promises a rate of return.', zh_CN: '此处承诺了收益率。' },
      reason: {
        en: 'A number makes a promise look like a fact. Outside of insured deposits nobody can be sure of it.',
        zh_CN: '数字会让承诺看起来像事实；除受保险的存款外，没有人能够保证。',
      },
      suggestion: { en: 'Give the rate as a target or as history, with its period and the warning that goes with it.', zh_CN: '请把收益率写成目标或历史数据，并注明期间和风险提示。' },
      reference: FINRA,
      match: near({
        kind: 'pattern',
        pattern: '\\bguarantee[ds]?\\s{1,3}(?:you\\s{1,3})?(?:an?\\s{1,3}|at least\\s{1,3}|up to\\s{1,3})?(?:minimum\\s{1,3}(?:of\\s{1,3})?)?\\d{1,4}(?:\\.\\d{1,2})?\\s?%',
        flags: 'i',
        keywords: ['guarantee*'],
      }),
    },
    {
      id: 'no-risk',
      severity: 'serious',
      message: { en: 'This says an investment has no risk.', zh_CN: '此处宣称投资没有风险。' },
      reason: {
        en: 'Every investment can lose money. Readers who are told otherwise put in money that they cannot afford to lose.',
        zh_CN: '任何投资都可能亏损；被告知无风险的人会投入输不起的钱。',
      },
      suggestion: { en: 'Name the main risks instead, or say how they are reduced.', zh_CN: '请写明主要风险，或说明如何降低风险。' },
      reference: COBS_4_2,
      match: near({
        kind: 'phrases',
        phrases: [
          'risk-free', 'riskless', 'no risk', 'no risks', 'zero risk', 'zero-risk', 'without any risk', 'without risk', '100% safe', '100% secure',
          'completely safe', 'totally safe', 'absolutely safe', 'perfectly safe', "can't lose", 'cannot lose', 'can not lose', 'never lose money',
          "won't lose money", 'no way to lose', 'no downside', 'safe as cash', 'as safe as money in the bank',
        ],
        except: ['risk-free rate*', 'no risk of', 'no risk to', 'no risk that', 'not risk-free', 'never risk-free', 'not without risk', 'not completely safe', 'not 100% safe', 'no such thing as a risk-free', 'risk-free asset*', 'risk-free interest', 'risk-free trial*', 'no risk-free', 'no investment is without risk', 'no investment is completely without risk', 'no investment is risk-free', 'nothing is risk-free'],
      }),
    },
    {
      id: 'past-performance-without-warning',
      severity: 'warning',
      message: { en: 'Past performance without its warning.', zh_CN: '引用过往业绩但没有风险提示。' },
      reason: {
        en: 'Readers take last year’s result for next year’s. The rules therefore want the warning beside the figure.',
        zh_CN: '读者容易把去年的业绩当作来年的收益，因此规则要求在数字旁附上提示。',
      },
      suggestion: { en: 'Add nearby: “Past performance is not a reliable indicator of future results.”', zh_CN: '请在附近加上：“过往业绩不预示未来表现。”' },
      reference: COBS_4_6,
      match: {
        kind: 'missing',
        trigger: near(
          {
            kind: 'pattern',
            pattern: '\\b(?:return(?:ed|s of)|gained|grew|rose|delivered|yielded|earned|made|outperformed|averaged|up)\\s{1,3}(?:by\\s{1,3}|over\\s{1,3}|more than\\s{1,3}|an average of\\s{1,3}|an average\\s{1,3}|the index by\\s{1,3})?\\d{1,4}(?:\\.\\d{1,2})?\\s?%',
            flags: 'i',
          },
          100,
          products,
        ),
        required: {
          kind: 'phrases',
          phrases: [
            'past performance', 'past results', 'past returns', 'historical performance is', 'historical returns are', 'previous performance', 'performance is no guarantee',
            'not indicative of future', 'not a reliable indicator', 'no guarantee of future', 'not a guide to future', 'not guarantee future', 'does not predict future',
          ],
        },
        withinChars: 1500,
      },
    },
    {
      id: 'investment-without-risk-warning',
      severity: 'warning',
      message: { en: 'An invitation to invest without a risk warning.', zh_CN: '邀请投资但没有风险提示。' },
      reason: {
        en: 'Whoever is invited to invest must learn in the same place that they may lose money.',
        zh_CN: '邀请他人投资时，必须同时告知可能亏损。',
      },
      suggestion: { en: 'Add: “The value of investments can fall as well as rise; you may get back less than you put in.”', zh_CN: '请加上：“投资价值可升可跌，您收回的金额可能低于投入。”' },
      reference: COBS_4_5,
      match: {
        kind: 'missing',
        trigger: {
          kind: 'phrases',
          phrases: [
            'invest now', 'invest today', 'start investing', 'invest with us', 'start trading', 'trade now', 'buy crypto now', 'begin investing', 'join our fund',
            'put your money to work', 'grow your wealth', 'grow your money', 'open a trading account', 'open an investment account', 'invest from just', 'invest from as little as',
          ],
        },
        required: {
          kind: 'phrases',
          phrases: [
            'capital at risk', 'capital is at risk', 'at risk', 'can go down', 'may go down', 'go down as well as up', 'fall as well as rise', 'may lose', 'could lose', 'can lose', 'might lose',
            'lose money', 'lose all', 'lose some or all', 'loss of principal', 'get back less', 'involves risk*', 'carries risk*', 'subject to risk*', 'risk of loss', 'investing involves', 'risk warning', 'high-risk',
          ],
        },
        withinChars: 2000,
      },
    },
    {
      id: 'cfd-without-loss-figure',
      severity: 'warning',
      message: { en: 'CFDs or spread bets without the share of accounts that lose.', zh_CN: '宣传差价合约或点差交易但没有注明亏损账户比例。' },
      reason: {
        en: 'Most retail accounts lose money with these products. The provider’s own percentage must stand beside the offer.',
        zh_CN: '大多数零售账户在此类产品上亏损，宣传旁必须注明该机构自己的亏损比例。',
      },
      suggestion: { en: 'Add the standard warning with your own figure: “…% of retail investor accounts lose money when trading CFDs with this provider.”', zh_CN: '请加上标准提示和自己的数字：“与本机构交易差价合约的零售账户有 …% 亏损。”' },
      reference: COBS_22_5,
      match: {
        kind: 'missing',
        trigger: { kind: 'phrases', phrases: ['trade CFDs', 'trading CFDs', 'CFD trading', 'CFD account', 'trade contracts for difference', 'spread betting account', 'start spread betting', 'leverage up to', 'leverage of up to', 'with up to 1:500 leverage', '1:500 leverage', '1:1000 leverage'] },
        required: {
          kind: 'pattern',
          pattern: '\\d{1,2}(?:\\.\\d{1,2})?\\s?%\\s{1,3}of\\s{1,3}(?:all\\s{1,3})?retail\\s{1,3}(?:investor|client|CFD)?\\s{0,3}accounts\\s{1,3}lose',
          flags: 'i',
          keywords: ['retail'],
        },
        withinChars: 3000,
      },
    },
    {
      id: 'testimonial-without-disclosure',
      severity: 'warning',
      message: { en: 'A testimonial without who said it and what they got for it.', zh_CN: '引用了客户评价，但没有说明身份和报酬。' },
      reason: {
        en: 'Praise that was paid for, or that comes from a friend of the firm, weighs less. Readers must be told.',
        zh_CN: '付费或有关联的好评分量不同，读者有权知道。',
      },
      suggestion: { en: 'State whether the person is a client, whether they were paid, and any conflict of interest.', zh_CN: '请注明是否为客户、是否获得报酬以及利益冲突。' },
      reference: SEC,
      match: {
        kind: 'missing',
        trigger: near({
          kind: 'phrases',
          phrases: [
            'doubled my money', 'tripled my money', 'doubled my savings', 'made me rich', 'changed my financial life', 'my portfolio has grown', 'best adviser I', 'best advisor I',
            "I've made more money", 'I have made more money', 'thanks to them I made', 'quit my job thanks to', 'what our clients say', 'our clients love', 'client success stories', 'rated 5 stars by our clients',
          ],
        }),
        required: { kind: 'phrases', phrases: ['compensat*', 'was paid', 'were paid', 'not paid', 'unpaid', 'conflict of interest', 'conflicts of interest', 'not a client', 'current client', 'cash or non-cash', 'received a fee', 'may not be representative', 'not representative'] },
        withinChars: 1500,
      },
    },
    {
      id: 'hypothetical-performance',
      severity: 'warning',
      message: { en: 'Back-tested or simulated results without a caveat.', zh_CN: '展示回测或模拟业绩但没有说明其局限。' },
      reason: {
        en: 'Rules that were fitted to the past always look good on the past. Such figures may be shown only with what they rest on and to those who can judge them.',
        zh_CN: '按历史数据调出来的规则在历史上总是好看；此类数字必须连同假设和局限一起展示，且只面向有判断能力的人。',
      },
      suggestion: { en: 'Say that no money was really invested, how the figures were made, and what limits them; or leave them out.', zh_CN: '请说明并未实际投资、如何得出以及局限所在，或删去。' },
      reference: SEC,
      match: {
        kind: 'missing',
        trigger: near({ kind: 'phrases', phrases: ['backtest*', 'back-test*', 'would have returned', 'would have earned', 'would have made you', 'would have turned', 'would be worth', 'simulated performance', 'simulated return*', 'hypothetical return*', 'hypothetical portfolio', 'paper trading results'] }, 150),
        required: { kind: 'phrases', phrases: ['hypothetical performance', 'hypothetical results', 'not actual', 'actual results', 'actual trading', 'inherent limitations', 'benefit of hindsight', 'no representation', 'simulated past performance', 'for illustration only', 'for illustrative purposes', 'assumptions'] },
        withinChars: 1500,
      },
    },
    {
      id: 'gross-without-net',
      severity: 'warning',
      message: { en: 'Gross performance without net.', zh_CN: '只展示扣费前业绩，未展示扣费后业绩。' },
      reason: { en: 'Fees come out of the client’s result. Figures before fees alone look better than anyone will ever do.', zh_CN: '费用从客户收益中扣除，只看扣费前的数字会高估实际所得。' },
      suggestion: { en: 'Show net performance beside it, as prominently, for the same period and by the same method.', zh_CN: '请以同等醒目程度、同一期间和方法并列展示扣费后业绩。' },
      reference: SEC,
      match: {
        kind: 'missing',
        trigger: { kind: 'phrases', phrases: ['gross return*', 'gross performance', 'gross of fees', 'returns before fees', 'performance before fees', 'gross IRR'] },
        required: { kind: 'phrases', phrases: ['net return*', 'net performance', 'net of fees', 'after fees', 'net IRR', 'net of all fees', 'net of management fees'] },
        withinChars: 1500,
      },
    },
    {
      id: 'regulator-endorsement',
      severity: 'serious',
      message: { en: 'This says that a regulator approves of the offer.', zh_CN: '此处暗示监管机构为产品背书。' },
      reason: { en: 'Registration is a duty, not a seal of quality. Regulators do not approve investments.', zh_CN: '注册是义务而非质量认证，监管机构不会认可具体投资。' },
      suggestion: { en: 'Say “registered with” or “authorised and regulated by”, with the number, and nothing about merit.', zh_CN: '请改为“已在……注册”或“受……监管”并注明编号，不作评价。' },
      reference: { title: 'Investment Advisers Act § 208(a), 15 U.S.C. 80b-8', url: 'https://www.law.cornell.edu/uscode/text/15/80b-8' },
      match: {
        kind: 'phrases',
        phrases: [
          'SEC-approved', 'approved by the SEC', 'endorsed by the SEC', 'recommended by the SEC', 'FINRA-approved', 'approved by FINRA', 'endorsed by FINRA', 'FCA-approved',
          'endorsed by the FCA', 'approved by the Securities and Exchange Commission', 'approved by the Financial Conduct Authority', 'government-approved investment*', 'backed by the SEC', 'CFTC-approved', 'MiFID-approved',
        ],
        except: ['not approved by the SEC', 'neither approved by the SEC', 'not been approved by the SEC', 'not endorsed by the SEC', 'not endorsed by the FCA', 'not been approved by the Securities and Exchange Commission', 'not approved by FINRA'],
      },
    },
    {
      id: 'exaggerated-promise',
      severity: 'warning',
      message: { en: 'Exaggerated language about money.', zh_CN: '关于赚钱的夸张用语。' },
      reason: { en: 'Exaggerated or promissory statements push people into decisions that facts would not.', zh_CN: '夸大或许诺式的说法会让人做出事实并不支持的决定。' },
      suggestion: { en: 'Replace the adjective with a figure and its source.', zh_CN: '请用数字和来源代替形容词。' },
      reference: FINRA,
      match: {
        kind: 'phrases',
        phrases: [
          'get rich quick', 'get-rich-quick', 'become a millionaire', 'make you a millionaire', 'make you rich', 'easy money', 'free money', 'life-changing returns', 'explosive returns', 'massive returns', 'huge profits', 'massive profits',
          'insane returns', 'insane profits', 'unlimited profit*', 'unlimited earning*', 'unlimited income', 'sure-fire investment', 'surefire investment', 'no-brainer investment', 'once-in-a-lifetime investment', 'foolproof strategy', 'foolproof investment',
          'money-making machine', 'print money', 'coin is going to the moon', 'token is going to the moon', 'stock is going to the moon', 'bitcoin is going to the moon', 'price to the moon', 'coin to the moon', 'token to the moon', 'stock to the moon', 'crypto to the moon', 'bitcoin to the moon', 'secret the banks', "banks don't want you to know", 'quit your day job', 'retire in months', 'best investment you will ever', "best investment you'll ever", 'never work again',
        ],
        except: ['not a get-rich-quick', 'governments print money', 'banks print money', 'bank print money'],
      },
    },
    {
      id: 'prediction',
      severity: 'warning',
      message: { en: 'This predicts what an investment will do.', zh_CN: '此处预测了投资的未来表现。' },
      reason: { en: 'Nobody knows prices in advance. A prediction that reads as a fact implies that the past will repeat.', zh_CN: '没有人能预知价格，以事实口吻写预测会误导读者。' },
      suggestion: { en: 'Present it as an opinion, with its assumptions and with what could go wrong.', zh_CN: '请写成观点，并说明假设和可能出现的反面情况。' },
      reference: FINRA,
      match: near(
        {
          kind: 'phrases',
          phrases: [
            'double your money', 'triple your money', 'double your investment', 'triple your investment', 'double your savings', '10x your money', '10x your investment', '100x your money', 'multiply your money',
            'will double in', 'will triple in', 'is going to double', 'is going to explode', 'is about to explode', 'is set to explode', 'will skyrocket', 'is going to skyrocket', 'is about to skyrocket', 'will go through the roof',
            'will definitely rise', 'will only go up', 'can only go up', 'is bound to rise', 'is sure to rise', 'is guaranteed to rise', 'will never go down', 'will make you money', 'next bitcoin', 'will 10x', 'will 100x',
          ],
        },
        150,
      ),
    },
    {
      id: 'pressure-to-invest',
      severity: 'warning',
      message: { en: 'Pressure to invest at once.', zh_CN: '催促立即投资。' },
      reason: { en: 'Haste keeps people from reading the risks. Regulators treat it as a mark of mis-selling and of fraud.', zh_CN: '催促会让人来不及了解风险，监管机构视其为误导销售甚至欺诈的标志。' },
      suggestion: { en: 'State the real closing date, if there is one, and drop the rest.', zh_CN: '如确有截止日期请直接写明，其余删去。' },
      reference: COBS_4_12A,
      match: near({
        kind: 'phrases',
        phrases: [
          "before it's too late", 'before it is too late', 'last chance to invest', 'last chance to buy', "don't miss this opportunity", "don't miss out on this", "don't miss the boat", 'act now', 'act fast', 'window is closing', 'closing fast', 'ground floor opportunity',
          'get in early', 'get in now', 'spots are limited', 'only a few spots', 'only accepting', 'limited allocation', 'time is running out', 'while you still can', 'secure your spot', 'smart money is already',
        ],
      }),
    },
    {
      id: 'incentive-to-invest',
      severity: 'warning',
      message: { en: 'A gift or bonus for investing.', zh_CN: '以赠礼或奖金诱导投资。' },
      reason: { en: 'A bonus makes people look at the gift and not at the risk; for high-risk investments it is banned in the UK.', zh_CN: '奖金会转移对风险的注意；在英国，高风险投资禁止此类激励。' },
      suggestion: { en: 'Remove the incentive, or keep it to products for which it is allowed.', zh_CN: '请删去激励，或仅用于允许的产品。' },
      reference: COBS_4_12A,
      match: near({
        kind: 'phrases',
        phrases: [
          'deposit bonus', 'welcome bonus', 'sign-up bonus', 'signup bonus', 'joining bonus', 'refer a friend', 'refer-a-friend', 'referral bonus', 'free bitcoin', 'free crypto', 'free share*', 'free stock*', 'bonus when you', 'cashback when you', 'earn a bonus', 'matched deposit', 'no deposit bonus',
        ],
      }),
    },
    {
      id: 'insured-investment',
      severity: 'serious',
      message: { en: 'This suggests that an investment is insured like a deposit.', zh_CN: '此处暗示投资享有存款保险。' },
      reason: { en: 'Deposit insurance covers deposits at insured banks, not shares, funds or crypto-assets. Saying otherwise is unlawful.', zh_CN: '存款保险只覆盖受保银行的存款，不含股票、基金和加密资产，作相反表述违法。' },
      suggestion: { en: 'Say plainly: “Not FDIC insured. May lose value. No bank guarantee.”', zh_CN: '请明确写出：“不受存款保险保障，可能贬值，银行不作担保。”' },
      reference: { title: 'FDIC, misrepresentation of insured status, 12 CFR part 328', url: 'https://www.law.cornell.edu/cfr/text/12/part-328' },
      match: near(
        {
          kind: 'phrases',
          phrases: ['FDIC-insured', 'FDIC insured', 'insured by the FDIC', 'backed by the FDIC', 'FDIC protected', 'FDIC protection', 'FSCS protected', 'covered by the FSCS', 'government insured', 'government-backed guarantee'],
          except: ['not FDIC-insured', 'not FDIC insured', 'not insured by the FDIC', 'not covered by the FSCS', 'not FSCS protected', 'not backed by the FDIC', 'not be insured by the FDIC'],
        },
        100,
        { kind: 'phrases', phrases: ['crypto*', 'bitcoin', 'ethereum', 'stablecoin*', 'stock', 'stocks', 'fund', 'funds', 'etf*', 'token*', 'investment', 'investments', 'digital asset*', 'shares', 'securities'] },
      ),
    },
    {
      id: 'guaranteed-credit',
      severity: 'serious',
      message: { en: 'This promises credit to everyone.', zh_CN: '此处承诺人人可贷。' },
      reason: { en: 'A lender must look at whether a borrower can pay back. Saying that it will not matter draws in those who cannot.', zh_CN: '放贷人必须评估还款能力；宣称不看情况会吸引无力偿还的人。' },
      suggestion: { en: 'Say “subject to status” and name the checks.', zh_CN: '请注明“视审核情况而定”并说明审核内容。' },
      reference: { title: 'FCA Handbook, CONC 3.3: clear, fair and not misleading', url: 'https://www.handbook.fca.org.uk/handbook/CONC/3/3.html' },
      match: {
        kind: 'phrases',
        phrases: [
          'guaranteed approval', 'guaranteed loan*', 'guaranteed credit', 'guaranteed acceptance', 'approval guaranteed', 'everyone approved', 'everyone is approved', "everyone's approved", 'no credit check*', 'instant approval guaranteed',
          'bad credit no problem', 'bad credit, no problem', 'bad credit? no problem', 'regardless of your credit', 'regardless of credit history', 'no questions asked loan*', 'we never say no', 'pre-approved for everyone',
        ],
        except: ['no guaranteed approval', 'not guaranteed approval', 'not guaranteed credit', 'no guaranteed loan*'],
      },
    },
    {
      id: 'instalment-without-apr',
      severity: 'warning',
      message: { en: 'A monthly payment for credit without the annual rate.', zh_CN: '写了月供但没有年化利率。' },
      reason: { en: 'A small monthly figure hides what the credit costs. Naming it obliges you to name the annual percentage rate too.', zh_CN: '较小的月供会掩盖真实成本；写月供就必须同时写明年化利率。' },
      suggestion: { en: 'Add the APR, the number of payments and the down payment.', zh_CN: '请补充年化利率（APR）、期数和首付。' },
      reference: { title: 'Regulation Z, 12 CFR 1026.24: advertising closed-end credit', url: 'https://www.consumerfinance.gov/rules-policy/regulations/1026/24/' },
      match: {
        kind: 'missing',
        trigger: near(
          { kind: 'pattern', pattern: '[$£€]\\s?\\d{1,3}(?:,\\d{3})?(?:\\.\\d{2})?\\s?(?:/\\s?mo(?:nth)?\\b|(?:a|per|each|every)\\s{1,3}month|monthly)', flags: 'i' },
          120,
          { kind: 'phrases', phrases: ['loan*', 'finance', 'financing', 'financed', 'borrow*', 'mortgage*', 'down payment', 'no money down', 'lease deal', 'credit agreement', 'instalment*', 'installment*'] },
        ),
        required: { kind: 'phrases', phrases: ['APR', 'APRC', 'annual percentage rate', 'interest-free', '0% interest', 'representative example'] },
        withinChars: 1500,
      },
    },
    {
      id: 'savings-rate-without-apy',
      severity: 'info',
      message: { en: 'A savings rate without its yearly equivalent.', zh_CN: '写了存款利率但没有年化收益率。' },
      reason: { en: 'Rates can be compared only when all are yearly and include compounding.', zh_CN: '只有统一为含复利的年化口径，利率才能比较。' },
      suggestion: { en: 'State the APY (in the UK the AER) with the rate.', zh_CN: '请同时写明年化收益率（APY，英国为 AER）。' },
      reference: { title: 'Regulation DD, 12 CFR 1030.8: advertising deposit accounts', url: 'https://www.consumerfinance.gov/rules-policy/regulations/1030/8/' },
      match: {
        kind: 'missing',
        trigger: near(
          { kind: 'pattern', pattern: '\\b(?:earn|pays?|paying|get|receive)\\s{1,3}(?:up to\\s{1,3}|a\\s{1,3})?\\d{1,2}(?:\\.\\d{1,3})?\\s?%\\s{1,3}(?:in\\s{1,3}|of\\s{1,3})?(?:annual\\s{1,3})?interest', flags: 'i' },
          120,
          { kind: 'phrases', phrases: ['savings', 'deposit*', 'account', 'accounts'] },
        ),
        required: { kind: 'phrases', phrases: ['APY', 'AER', 'annual percentage yield', 'annual equivalent rate'] },
        withinChars: 1000,
      },
    },
    {
      id: 'tax-free-without-condition',
      severity: 'info',
      message: { en: 'A tax advantage without its condition.', zh_CN: '写了税收优惠但没有前提说明。' },
      reason: { en: 'Tax depends on the person and on laws that change, so a flat “tax-free” is wrong for many readers.', zh_CN: '税务因人而异且法律会变，笼统的“免税”对许多读者并不成立。' },
      suggestion: { en: 'Add: “Tax treatment depends on your circumstances and may change.”', zh_CN: '请加上：“税务处理取决于个人情况，且可能变化。”' },
      reference: COBS_4_5,
      match: {
        kind: 'missing',
        trigger: { kind: 'phrases', phrases: ['tax-free return*', 'tax-free profit*', 'tax-free gain*', 'tax-free growth', 'tax-free income', 'tax-free investment*', 'free of all tax', 'pay no tax on your', 'avoid tax on your'] },
        required: { kind: 'phrases', phrases: ['tax treatment', 'individual circumstances', 'your circumstances', 'subject to change', 'may change', 'tax advi*', 'tax laws'] },
        withinChars: 1000,
      },
    },
    {
      id: 'unfair-comparison',
      severity: 'warning',
      message: { en: 'A comparison that leaves out the risk.', zh_CN: '忽略风险的比较。' },
      reason: { en: 'A bank account and an investment differ in what can be lost. A comparison must say so.', zh_CN: '银行账户与投资可能的损失不同，比较时必须说明。' },
      suggestion: { en: 'Compare like with like, name the sources, and state the difference in risk.', zh_CN: '请比较同类产品，注明来源并说明风险差异。' },
      reference: COBS_4_5,
      match: {
        kind: 'phrases',
        phrases: [
          'better than a savings account', 'better than your savings account', 'better than a bank account', 'safer than a bank', 'safer than your bank', 'safer than cash', 'safer than a savings account', 'beats any savings account', 'beats your bank', 'beats the market every', 'always beats the market',
          'always outperform*', 'consistently beats the market', 'guaranteed to outperform', 'guaranteed to beat', 'better returns than any',
        ],
      },
    },
  ],
};

export const examples: Record<string, Examples> = {
  'guaranteed-return': [
    'We offer «guaranteed returns» of 8% a month.',
    'Join today: «profits are guaranteed» from day one.',
    'Our plan will «guarantee you a profit», every single week.',
    'Investments rise and fall; returns are not guaranteed.',
    'We cannot guarantee returns.',
    'The lamp comes with a two-year guarantee. Returns are free.',
  ],
  'guaranteed-rate': ['This bond fund «guarantees you at least 12%» a year on your capital.', 'Our yield plan has «guaranteed 9.5 %» since 2015.', 'Our portfolio targets 12% a year.', 'We guarantee 100% cotton.'],
  'no-risk': [
    'A «risk-free» way to grow your portfolio.',
    'With our trading bot you «can’t lose».',
    'There is «no risk» in this investment.',
    'The Sharpe ratio subtracts the risk-free rate from the return.',
    'No investment is completely without risk: it may lose value.',
    'Try the mattress at no risk for 100 nights.',
  ],
  'past-performance-without-warning': [
    'Our fund «returned 24%» last year.',
    'The strategy has «delivered an average of 15.2%» since launch.',
    'Our fund returned 24% last year. Past performance is not a reliable indicator of future results.',
    'Sales of umbrellas rose 24% last year.',
  ],
  'investment-without-risk-warning': [
    '«Invest now» and watch your savings grow.',
    '«Start trading» in minutes from your phone.',
    'Start investing from £25. Capital at risk.',
    'Start investing today: the value of investments can go down as well as up.',
    'The city will invest in cycle lanes.',
  ],
  'cfd-without-loss-figure': [
    'Tight spreads and fast execution: «trade CFDs» on 500 shares.',
    'Trade CFDs on 500 shares. 74% of retail investor accounts lose money when trading CFDs with this provider.',
    'The CFD simulation of the wing took six hours.',
  ],
  'testimonial-without-disclosure': [
    '“I «doubled my money» with this fund in a year!” – Anna',
    '“I doubled my money with this fund!” Anna is a current client and was paid $200 for this statement.',
    'I doubled my efforts and finished the marathon.',
  ],
  'hypothetical-performance': [
    'The «back-tested» strategy beat the stock index in nine years of ten. Returns averaged 14%.',
    '$10,000 in our portfolio «would have turned» into $84,000.',
    'Back-tested results of the portfolio have inherent limitations and no money was invested.',
    'With more rain the match would have turned into a swim.',
  ],
  'gross-without-net': ['The composite shows «gross returns» of 11.4% over five years.', 'Gross returns were 11.4%, net returns 9.8%.', 'Gross domestic product returned to growth.'],
  'regulator-endorsement': [
    'Our «SEC-approved» trading plan.',
    'The fund has been «endorsed by the FCA».',
    'We are registered with the SEC. Registration does not imply a certain level of skill.',
    'This offer has not been approved by the SEC.',
  ],
  'exaggerated-promise': ['«Get rich quick» with three trades a day.', 'Enjoy «unlimited income» from home.', 'Our «token is going to the moon».', 'Apollo 11 flew to the moon in 1969.', 'The soup is rich and quick to make.'],
  prediction: ['Buy this coin: it «will skyrocket» before summer.', '«Double your money» in our fund within six months.', 'The recipe will double in size while the dough rests.', 'Analysts think that the stock may rise.'],
  'pressure-to-invest': ['Buy this token «before it’s too late».', 'Our fund is a «ground floor opportunity».', 'Turn off the oven before it is too late.', 'The fund closes to new subscriptions on 31 March.'],
  'incentive-to-invest': ['Get a «deposit bonus» of 100% on your first crypto trade.', 'Open a trading account and receive «free shares» worth £50.', 'Our staff receive a yearly bonus.'],
  'insured-investment': ['Your bitcoin is «FDIC-insured» with us.', 'All tokens are «backed by the FDIC».', 'Checking accounts are FDIC-insured up to $250,000.', 'Investment products are not FDIC insured and may lose value.'],
  'guaranteed-credit': ['«Guaranteed approval» in five minutes!', 'Cash today, «no credit check».', '«Bad credit? No problem»!', 'Loans are subject to status and a credit check.'],
  'instalment-without-apr': [
    'Finance this car for only «$299 a month».',
    'Finance this car for $299 a month at 6.9% APR over 60 months, $2,000 down.',
    'The gym costs $29 a month.',
  ],
  'savings-rate-without-apy': ['Our savings account «pays 4.5% interest».', 'Our savings account pays 4.5% interest (4.59% APY).', 'A survey of 400 people found 45% interest in the topic.'],
  'tax-free-without-condition': ['Enjoy «tax-free growth» for life.', 'Enjoy tax-free growth. Tax treatment depends on your individual circumstances and may change.', 'The shop at the airport is tax-free.'],
  'unfair-comparison': ['Our notes are «safer than a bank» and pay more.', 'Why settle? It’s «better than a savings account».', 'A savings account is better than a mattress.'],
};
