import type { Examples } from '../core/detector';
import type { Policy } from '../core/policy';

const MATHUR = { title: 'Mathur et al. 2019, Dark Patterns at Scale', url: 'https://arxiv.org/abs/1907.07032' };
const FTC = { title: 'FTC staff report 2022, Bringing Dark Patterns to Light', url: 'https://www.ftc.gov/reports/bringing-dark-patterns-light' };
const UCPD = { title: 'Directive 2005/29/EC on unfair commercial practices, Annex I', url: 'https://eur-lex.europa.eu/eli/dir/2005/29/oj' };
const ROSCA = { title: "Restore Online Shoppers' Confidence Act, 15 U.S.C. 8403", url: 'https://www.law.cornell.edu/uscode/text/15/8403' };
const DSA = { title: 'Digital Services Act, Regulation (EU) 2022/2065, Article 25', url: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj' };
const GDPR = { title: 'GDPR, Regulation (EU) 2016/679, Articles 4(11) and 7', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' };
const REVIEWS = { title: 'FTC rule on consumer reviews and testimonials, 16 CFR part 465', url: 'https://www.law.cornell.edu/cfr/text/16/part-465' };

const NUMBER = '(?:\\d{1,4}(?:,\\d{3})?|one|two|three|four|five|six|seven|eight|nine|ten)';

/** Wording that pushes a buyer instead of informing. */
export const darkPatterns: Policy = {
  id: 'dark-patterns',
  title: { en: 'Dark patterns', zh_CN: '暗黑模式' },
  description: {
    en: 'Wording in shops and sign-up forms that hurries, shames or traps people: urgency, scarcity, confirm-shaming, hidden subscriptions.',
    zh_CN: '商店和注册页面中催促、羞辱或套牢用户的文案：紧迫、稀缺、羞辱式拒绝、隐藏订阅等。',
  },
  languages: ['en'],
  rules: [
    {
      id: 'countdown',
      severity: 'warning',
      message: { en: 'A countdown that hurries the reader.', zh_CN: '用倒计时催促读者。' },
      reason: { en: 'Many such clocks start again when they reach zero; they only stop people from comparing.', zh_CN: '许多倒计时归零后会重来，只是为了让人来不及比较。' },
      suggestion: { en: 'Name the date and time when the offer really ends, or leave it out.', zh_CN: '请写明真实的截止日期和时间，否则删去。' },
      reference: MATHUR,
      match: {
        kind: 'near',
        of: { kind: 'pattern', pattern: '\\b\\d{1,2}\\s?:\\s?\\d{2}(?:\\s?:\\s?\\d{2})?|\\b\\d{1,3}\\s?(?:days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)\\b', flags: 'i' },
        near: {
          kind: 'phrases',
          phrases: [
            'sale ends', 'offer ends', 'offers end', 'deal ends', 'deals end', 'promo ends', 'discount ends', 'sale ends in', 'ends in', 'expires in', 'reserved for', 'reserved in your cart', 'hurry', 'within the next', 'time left', 'time remaining', 'flash', 'flash sale', 'order in the next', 'order within', 'order in',
            'deal expires', 'offer expires', 'price goes up in', 'left to buy', 'left at this price', 'left until', 'checkout within', 'complete your purchase', 'last chance', 'off ends', 'cart expires', 'discount expires', 'will expire in', 'is prioritized for', 'is prioritised for', 'is guaranteed for', 'released in', 'deal for you', 'held for',
          ],
        },
        withinChars: 12,
      },
    },
    {
      id: 'timer-digits',
      severity: 'info',
      message: { en: 'The digits of a countdown.', zh_CN: '倒计时数字。' },
      reason: { en: 'A running clock beside an offer makes people decide in haste.', zh_CN: '优惠旁的计时器会让人仓促决定。' },
      suggestion: { en: 'Give the closing date in words.', zh_CN: '请用文字写明截止日期。' },
      reference: FTC,
      match: { kind: 'pattern', pattern: '\\d{1,2}\\s?days?[\\s,]{0,2}\\d{1,2}:\\d{2}:\\d{2}|(?:hours?|hrs?|\\dh)\\.?[\\s:,\\d]{1,8}(?:min(?:ute)?s?|m)\\.?[\\s:,\\d]{1,8}(?:sec(?:ond)?s?|s)(?!\\p{L})', flags: 'i' },
      confidence: 0.8,
    },
    {
      id: 'limited-time',
      severity: 'info',
      message: { en: 'A time limit without a date.', zh_CN: '写了限时却没有日期。' },
      reason: { en: '“Limited time” that never ends is a false statement; the EU lists it among the practices that are always unfair.', zh_CN: '永不结束的“限时”是虚假陈述，欧盟将其列为始终不公平的做法。' },
      suggestion: { en: 'Say until when: “until 30 June”.', zh_CN: '请写明到何时，例如“截至 6 月 30 日”。' },
      reference: UCPD,
      match: {
        kind: 'phrases',
        phrases: [
          'limited time only', 'limited time offer*', 'limited-time offer*', 'limited time deal*', 'limited time sale', 'limited time promo*', 'limited time discount*', 'limited time', 'for a limited time', 'for limited time', 'offer ends soon', 'sale ends soon', 'ends soon', 'ending soon',
          'sale ending soon', 'deal ends soon', 'offer expires soon', 'flash sale', 'flash deal*', 'today only', 'one day only', '24 hours only', 'this weekend only', 'last chance', 'final hours', 'final day', 'final days', 'last day to save', 'ends today', 'ends tonight', 'ends at midnight',
          'sale ends in', 'offer ends in', 'deal ends in', 'offers end in', 'offers end soon', 'offers end today', 'sale ends', 'offer ends', 'deal ends', 'deal of the day', 'expires in', 'offer expires', 'deal expires soon', 'limited offer', 'limited-period offer', 'time is running out', 'running out of time', 'before it is gone', "before it's gone", "before they're gone", "before they are gone", "don't miss this deal", "don't miss this sale", "don't miss out",
        ],
        except: ['one last chance', 'a last chance', 'his last chance', 'her last chance', 'my last chance', 'their last chance', 'our last chance', "don't miss out on sleep", 'of limited time', 'have limited time', 'had limited time', 'has limited time', 'the limited time', 'my limited time', 'our limited time', 'with limited time', 'given limited time', 'limited time and', 'limited time to'],
      },
      confidence: 0.8,
    },
    {
      id: 'low-stock',
      severity: 'warning',
      message: { en: 'A low-stock warning that hurries the reader.', zh_CN: '用库存紧张催促读者。' },
      reason: { en: 'Numbers of what is left are often invented, and even true ones press people into buying.', zh_CN: '剩余数量常常是编造的；即使属实也会迫使人购买。' },
      suggestion: { en: 'Show stock only if it is real, without exclamation.', zh_CN: '只在属实时显示库存，不要加感叹号。' },
      reference: MATHUR,
      match: {
        kind: 'pattern',
        pattern: `\\b(?:only|just|last|fewer than|less than|hurry|over)\\b[!,:]?\\s{1,2}(?:only\\s|just\\s|limited\\s)?(?:${NUMBER}|a few|few|items?)\\b(?!\\s(?:more\\s)?(?:minutes?|hours?|days?|weeks?|months?|years?|seconds?))\\s{0,2}(?:[\\p{L}()]{1,12}\\s{1,2})?(?:left|remaining|in stock|available)\\b|\\b\\d{1,4}\\s{1,2}(?:items?\\s|pieces?\\s|units?\\s)?(?:left|remaining)\\s{1,2}in\\s{1,2}stock|\\b\\d{1,4}\\s(?:seats?|items?|rooms?|tickets?|spots?|units?|pieces?|piece\\(s\\))\\s(?:left|remaining)\\b|\\b\\d{1,4} left at this price|\\b(?:items?|stock|units?|bottles?)\\s(?:left|remaining):?\\s{1,2}\\d{1,4}|\\bstock low\\b|\\blast one (?:available|left|in stock)`,
        flags: 'i',
        keywords: ['left', 'remaining', 'stock', 'available'],
      },
    },
    {
      id: 'scarcity-claim',
      severity: 'info',
      message: { en: 'Scarcity claimed without facts.', zh_CN: '没有事实依据的稀缺宣传。' },
      reason: { en: 'Vague scarcity cannot be checked and works by the fear of missing out.', zh_CN: '含糊的稀缺无法核实，利用的是害怕错过的心理。' },
      suggestion: { en: 'State the real quantity and until when, or leave it out.', zh_CN: '请写明真实数量和期限，否则删去。' },
      reference: FTC,
      match: {
        kind: 'phrases',
        phrases: [
          'almost gone', 'almost sold out', 'nearly sold out', 'nearly gone', 'going fast', 'selling fast', 'sells fast', 'sell fast', 'selling out fast', 'selling quickly', 'will sell out', 'while stocks last', 'while supplies last', 'while stock lasts', 'while quantities last',
          'limited stock', 'limited quantity', 'limited quantities', 'limited availability', 'limited supply', 'limited supplies', 'limited items left', 'quantities are limited', 'stock is limited', 'supplies are limited', 'in high demand', 'high demand', 'low stock', 'only a few left', 'just a few left', 'few left',
          'hurry, only', 'hurry! only', 'order soon', 'get it before', 'get yours before', 'act fast', 'buy now before', 'final stock', 'last remaining', 'hot item', 'hot seller', 'in demand', 'likely to sell out', 'sellout risk', 'sell-out risk', "once it's gone, it's gone", 'low in stock', 'remaining stock', 'you just missed it', 'expected to sell out',
        ],
        except: ['sold out of', 'high demand for', 'in high demand for', 'low stock market', 'due to high demand', 'in demand for', 'not in demand'],
      },
      confidence: 0.8,
    },
    {
      id: 'purchase-notice',
      severity: 'warning',
      message: { en: 'A notice that somebody else just bought.', zh_CN: '“某人刚刚购买”式提示。' },
      reason: { en: 'Such notices are often produced by a script; they make a product look more wanted than it is.', zh_CN: '此类提示常由脚本生成，使商品显得比实际更受欢迎。' },
      suggestion: { en: 'Remove it, or show real figures with their period.', zh_CN: '请删去，或展示带期间的真实数字。' },
      reference: MATHUR,
      match: {
        kind: 'pattern',
        pattern: "^[\\p{L}.'-]{1,15}(?: [\\p{L}.]{1,12})? (?:in|from) [^.!?\\n]{2,40} (?:purchased|bought|ordered|made a purchase|just (?:got|added|saved))\\b|\\b(?:someone|somebody) (?:just |recently )?(?:purchased|bought|ordered|started buying|viewed)\\b|\\blast (?:purchased?|bought) (?:was )?(?:at )?\\d{1,2}|\\bviewed \\d{1,2} (?:seconds|minutes|hours) ago",
        flags: 'im',
        keywords: ['purchased', 'bought', 'ordered', 'made a purchase', 'just got', 'just added', 'just saved'],
      },
      confidence: 0.8,
    },
    {
      id: 'purchase-moments-ago',
      severity: 'warning',
      message: { en: 'A notice of a purchase moments ago.', zh_CN: '“刚刚有人购买”式提示。' },
      reason: { en: 'A stream of purchases, real or not, is there to make people hurry.', zh_CN: '无论真假，滚动的购买提示都是为了催促。' },
      suggestion: { en: 'Remove it, or show real figures with their period.', zh_CN: '请删去，或展示带期间的真实数字。' },
      reference: MATHUR,
      match: {
        kind: 'near',
        of: { kind: 'phrases', phrases: ['purchased', 'bought', 'ordered', 'made a purchase', 'just bought', 'just purchased'] },
        near: { kind: 'pattern', pattern: '\\b(?:\\d{1,2}|an?|few) (?:seconds?|secs?|minutes?|mins?|hours?) ago\\b|\\bjust now\\b', flags: 'i', keywords: ['ago', 'just now'] },
        withinChars: 80,
      },
      confidence: 0.8,
    },
    {
      id: 'activity-counter',
      severity: 'warning',
      message: { en: 'A counter of what other people do.', zh_CN: '他人行为计数提示。' },
      reason: { en: 'Counters of viewers and buyers press people to follow the crowd; many are random numbers.', zh_CN: '浏览和购买人数会让人从众，许多只是随机数。' },
      suggestion: { en: 'Remove it, or show verified sales over a stated period.', zh_CN: '请删去，或展示注明期间的可核实销量。' },
      reference: MATHUR,
      match: {
        kind: 'near',
        of: { kind: 'pattern', pattern: `\\b${NUMBER}\\+? (?:other )?(?:people|persons?|users?|customers?|shoppers?|visitors?|others|buyers?|guests?)\\b`, flags: 'i' },
        near: {
          kind: 'phrases',
          phrases: [
            'viewing', 'are looking', 'is looking', 'looking at this', 'looking right now', 'have looked at', 'have viewed', 'viewed this', 'watching this', 'bought this', 'bought it', 'purchased this', 'purchased it', 'have bought', 'have purchased', 'have added', 'added this', 'added to', 'adding', 'in their cart', 'in their carts', 'in their bag',
            'in their basket', 'in cart', 'currently active', 'recently purchased', 'recently bought', 'have this in', 'have it in', 'viewed item', 'eyeing', 'seeing this', 'looked at this', 'currently interested', 'in their shopping cart', 'bought recently', 'like this item', 'are interested in this', 'favored', 'favoured', 'wishlisted',
          ],
        },
        withinChars: 25,
      },
    },
    {
      id: 'sales-counter',
      severity: 'info',
      message: { en: 'A running count of sales or views.', zh_CN: '实时销量或浏览计数。' },
      reason: { en: 'Counts over a few hours say little about quality and press people to follow the crowd.', zh_CN: '几小时内的计数与质量无关，只是让人从众。' },
      suggestion: { en: 'Remove it, or state verified sales and the period.', zh_CN: '请删去，或写明可核实的销量和期间。' },
      reference: MATHUR,
      match: {
        kind: 'pattern',
        pattern: '\\b(?:sold|bought|viewed|added to (?:cart|bag|basket)|purchased) \\d{1,4} times\\b|\\b\\d{1,5}(?:,\\d{3})? (?:items? |units? )?(?:sold|added to (?:cart|bag|basket)|bought|purchased|viewed|views) (?:today|already|this (?:hour|week|month)|per day|in the (?:last|past)|in (?:last|past|\\d{1,2} ?h)|recently)|\\b(?:bought|favou?red|purchased) by:? \\d{1,5} (?:people|customers)|\\bin \\d{1,4} (?:other )?(?:people[’\']?s )?(?:shopping )?(?:carts?|baskets?|bags?)\\b|\\b\\d{1,5}\\+? (?:bought|currently viewing|have it in their (?:cart|bag|basket))\\b|recently viewed this item',
        flags: 'i',
        keywords: ['sold', 'bought', 'viewed', 'views', 'added to', 'purchased', 'viewing', 'cart*', 'basket*', 'bag*', 'favored', 'favoured'],
      },
      confidence: 0.9,
    },
    {
      id: 'confirm-shaming',
      severity: 'warning',
      message: { en: 'A refusal worded to shame.', zh_CN: '羞辱式的拒绝选项。' },
      reason: { en: 'Making people call themselves foolish in order to say no is manipulation, not choice.', zh_CN: '让人贬低自己才能拒绝，是操纵而不是选择。' },
      suggestion: { en: 'Use a plain “No, thanks”.', zh_CN: '请用简单的“不，谢谢”。' },
      reference: { title: 'Deceptive Patterns: confirmshaming', url: 'https://www.deceptive.design/types/confirmshaming' },
      match: {
        kind: 'pattern',
        pattern: '\\b(?:no,? (?:thanks|thank you)|nah|nope)[,.!:]{0,2} (?:but )?(?:i[’\']?(?:d|ll|m)? (?:rather|prefer|like|love|don[’\']?t|do not|hate|want|would|enjoy|already have enough|pay|paying|still|really|just|stay|risk)|i[’\']?m (?:not|good with|fine with)|let me pay|my [\\p{L}]{1,12} (?:is|are)|free stuff|saving|discounts)\\b[^.!?\\n]{0,60}',
        flags: 'i',
        keywords: ['no thanks', 'no, thanks', 'no thank you', 'no, thank you', 'nah', 'nope'],
      },
      confidence: 0.8,
    },
    {
      id: 'confirm-shaming-price',
      severity: 'warning',
      message: { en: 'A refusal that makes people speak against themselves.', zh_CN: '让人说反话的拒绝选项。' },
      reason: { en: 'Nobody wants to pay more; a button that says so mocks whoever declines.', zh_CN: '没有人想多付钱，这样的按钮是在嘲弄拒绝者。' },
      suggestion: { en: 'Use a plain “No, thanks”.', zh_CN: '请用简单的“不，谢谢”。' },
      reference: { title: 'Deceptive Patterns: confirmshaming', url: 'https://www.deceptive.design/types/confirmshaming' },
      match: {
        kind: 'phrases',
        phrases: [
          'I like paying full price', 'I prefer to pay full price', 'I prefer paying full price', "I'd rather pay full price", "I'll pay full price", 'I will pay full price', 'I want to pay full price', 'I love paying full price', "I'd like to pay full price", 'continue paying full price', 'I enjoy paying full price', "I don't like discounts", "I don't like saving", "I don't want to save", 'I do not want to save',
          "I don't like free", "I don't want free", "I don't want a discount", "I don't need a discount", 'I hate saving', 'I hate discounts', 'I hate free', "I don't like deals", "I don't want to win", 'I do not want to protect', "I don't want to protect", "I'd rather not save", "I'd prefer not to save", "I don't want to look my best", "I'll risk it", 'I will risk it', "I'm not interested in saving", 'I do not need insurance', 'no, I hate',
        ],
      },
    },
    {
      id: 'trick-wording',
      severity: 'warning',
      message: { en: 'A choice worded to be misunderstood.', zh_CN: '容易误解的选项措辞。' },
      reason: { en: 'Double negatives and boxes that must be cleared make people agree by mistake. Consent has to be a clear yes.', zh_CN: '双重否定和需取消勾选的选项会让人误同意，同意必须是明确的肯定。' },
      suggestion: { en: 'Ask one plain question with an empty box: “Send me offers by e-mail”.', zh_CN: '请用一个未勾选的简单选项：“请给我发送优惠邮件”。' },
      reference: GDPR,
      match: {
        kind: 'phrases',
        phrases: [
          'uncheck this box', 'uncheck the box', 'untick this box', 'untick the box', 'un-tick', 'unless you tell us', 'if you do not wish to receive', 'if you would prefer not to receive', "if you'd prefer not to receive", "if you'd rather not receive", 'if you would rather not receive', 'if you do not want to receive',
          "if you don't want to receive", 'tick here if you do not', "tick here if you don't", 'tick this box if you do not', 'check this box if you do not', "check here if you don't", 'please tick if you would prefer not', "don't not", 'deselect if you', 'opt out by unticking', 'unless you opt out',
        ],
      },
    },
    {
      id: 'hidden-subscription',
      severity: 'serious',
      message: { en: 'A trial or first price that turns into a subscription.', zh_CN: '试用或首期优惠会转为自动续费。' },
      reason: { en: 'People who join for something free are charged later. The terms must be clear before they give their card.', zh_CN: '为免费而加入的人之后会被扣费，条款必须在填写银行卡前说清。' },
      suggestion: { en: 'Put price, period and how to cancel beside the button, as large as the offer.', zh_CN: '请在按钮旁以同样大小写明价格、周期和取消方式。' },
      reference: ROSCA,
      match: {
        kind: 'phrases',
        phrases: [
          'automatically renew*', 'auto renew*', 'auto-renew*', 'autorenew*', 'renews automatically', 'renew automatically', 'renewed automatically', 'automatic renewal', 'will be charged automatically', 'automatically be charged', 'automatically charged', 'automatically convert* to', 'automatically enrolled', 'automatically be enrolled',
          'converts to a paid', 'convert to a paid', 'free trial then', 'trial membership with this order', 'after your free trial ends', 'after the free trial', 'after your trial ends', 'continues until cancel*', 'until you cancel', 'unless you cancel', 'unless cancelled', 'unless canceled', 'billed monthly until', 'recurring charge*',
        ],
        except: ['not renew automatically', 'not automatically renew', 'not auto-renew', 'never auto-renew*', 'not be charged automatically', 'not automatically charged', 'no automatic renewal'],
      },
    },
    {
      id: 'hard-to-cancel',
      severity: 'serious',
      message: { en: 'Leaving is made harder than joining.', zh_CN: '取消比加入更麻烦。' },
      reason: { en: 'If people join with a click they must be able to leave with one; a phone call or a letter is an obstacle.', zh_CN: '一键加入就应能一键退出，要求打电话或寄信就是设障。' },
      suggestion: { en: 'Offer cancellation in the same place and the same way as signing up.', zh_CN: '请在注册的同一处以同样方式提供取消。' },
      reference: ROSCA,
      match: {
        kind: 'phrases',
        phrases: [
          'to cancel, call', 'to cancel call', 'to cancel, please call', 'to cancel please call', 'cancel by calling', 'cancel by phone', 'call customer service to cancel', 'call us to cancel', 'to cancel your membership call', 'to cancel your membership, call', 'to cancel your subscription, call', 'to cancel your subscription call',
          'cancellations must be made by phone', 'cancel in writing', 'cancel by mail', 'cancel by post', 'cannot be cancelled online', 'cannot be canceled online', 'cancellation fee', 'early termination fee', 'customize this program or future shipments', 'cancel anytime by calling', 'cancel at any time by calling', 'cancellation requests must',
        ],
        except: ['no cancellation fee', 'without a cancellation fee', 'no early termination fee', 'without cancellation fee'],
      },
    },
    {
      id: 'forced-action',
      severity: 'warning',
      message: { en: 'Something unrelated is required.', zh_CN: '强制附加无关的条件。' },
      reason: { en: 'Consent that is tied to something else is not free.', zh_CN: '与其他事项捆绑的同意并非自愿。' },
      suggestion: { en: 'Separate the two and let people say no to one of them.', zh_CN: '请分开两项，并允许只拒绝其中一项。' },
      reference: GDPR,
      match: {
        kind: 'phrases',
        phrases: [
          'and agree to receive exclusive offers', 'and agree to receive marketing', 'by creating an account you agree to receive', 'by creating an account, you agree to receive', 'by signing up you agree to receive', 'by placing an order you agree to receive', 'by continuing you agree to receive', 'invite friends to continue', 'invite 5 friends to unlock',
          'share to unlock', 'share this page to unlock', 'turn off your ad blocker to', 'you must allow notifications', 'allow notifications to continue', 'enable notifications to continue', 'click allow to continue', 'sign up to see prices', 'sign up to see the price', 'create an account to see prices', 'accept all cookies to continue',
        ],
      },
    },
    {
      id: 'pressured-selling',
      severity: 'info',
      message: { en: 'Pressure to add more.', zh_CN: '催促加购。' },
      reason: { en: 'Extras that are pushed at the last step get bought by inattention, not by wish.', zh_CN: '最后一步推送的附加项往往因疏忽而非意愿被购买。' },
      suggestion: { en: 'Offer extras before the checkout, unticked, with their price.', zh_CN: '请在结账前以未勾选方式列出附加项和价格。' },
      reference: DSA,
      match: {
        kind: 'phrases',
        phrases: [
          'customers also added', 'only valid if you add', 'valid if you add to cart now', 'add to your order now', "you'll never see this offer again", 'you will never see this offer again', 'you will not see this offer again', "you won't see this offer again", 'one-time offer', 'one time offer', 'exclusive one-time', 'wait! before you go', "wait, don't go", "wait! don't leave",
          'spin to win', 'spin the wheel', 'spin to unlock', 'mystery offer', 'bundle and save', 'bundle & save', 'protect your purchase', 'recommended protection', 'necessary protection', 'are you sure you want to leave', "are you sure you don't want",
        ],
      },
      confidence: 0.8,
    },
    {
      id: 'late-fees',
      severity: 'warning',
      message: { en: 'A price that grows on the way to the till.', zh_CN: '结账途中才出现的费用。' },
      reason: { en: 'A price without its unavoidable fees makes comparison impossible.', zh_CN: '不含必付费用的价格让人无法比较。' },
      suggestion: { en: 'Show the full price from the start.', zh_CN: '请从一开始就显示总价。' },
      reference: FTC,
      match: {
        kind: 'phrases',
        phrases: [
          'fees calculated at checkout', 'fees added at checkout', 'plus fees at checkout', 'service fee added', 'service fee applies', 'convenience fee', 'excludes fees', 'fees not included', 'plus mandatory fees', 'plus resort fee', 'resort fee not included', 'resort fees not included', 'handling fee applies', 'processing fee applies', 'a booking fee applies', 'plus booking fee*', 'additional fees apply', 'additional fees may apply',
        ],
        except: ['no convenience fee', 'without a convenience fee'],
      },
    },
    {
      id: 'borrowed-praise',
      severity: 'info',
      message: { en: 'Popularity claimed without a source.', zh_CN: '没有来源的受欢迎宣传。' },
      reason: { en: 'Claims about what everybody buys or says must be true and checkable; invented ones are banned.', zh_CN: '关于“大家都在买”的说法必须真实可查，编造属于违法。' },
      suggestion: { en: 'Name the figure, the period and where it comes from.', zh_CN: '请写明数字、期间和来源。' },
      reference: REVIEWS,
      match: {
        kind: 'phrases',
        phrases: [
          "everyone's buying", 'everyone is buying', 'everybody is buying', 'everyone is talking about', "everyone's talking about", 'join thousands of happy', 'join millions of happy', 'thousands of happy customers', 'thousands of satisfied customers', 'millions of happy customers', 'millions of satisfied customers', 'customers agree',
          'trending now', 'trending style', 'trending item', 'popular item', 'popular right now', 'hot right now', 'selling like hot cakes', 'most popular choice', 'of our customers added', 'of our customers choose', 'in your area are buying', 'people like you bought',
        ],
      },
      confidence: 0.7,
    },
    {
      id: 'dark-pattern',
      severity: 'info',
      message: { en: 'This reads like wording that pushes the buyer.', zh_CN: '这段文案像是在诱导买家。' },
      reason: { en: 'The built-in model has learnt from shop pages what pressing and tricking buyers sounds like.', zh_CN: '内置模型从商店页面中学会了识别催促和误导买家的措辞。' },
      suggestion: { en: 'Say what is offered, for how much, until when, and nothing that hurries or shames.', zh_CN: '请只写提供什么、价格多少、截止何时，不催促、不羞辱。' },
      reference: MATHUR,
      match: { kind: 'head', head: 'dark_pattern', label: 'dark_pattern', threshold: 0.7 },
    },
  ],
};

export const examples: Record<string, Examples> = {
  countdown: ['Your cart is reserved for «09:45» minutes.', 'Sale ends in «2 hours».', 'Order within the next «12 minutes» for a gift.', 'Our sale is open until 30 June.', 'Boil the eggs for 9 minutes.', 'The final score was 3:2 after extra time.'],
  'timer-digits': ['02 days 11 «hours 24 mins 09 secs»', 'Deal: 1«0h 42m 39s»', 'The flight takes 11 hours.'],
  'limited-time': ['«Limited time offer»: half price on lamps.', 'Hurry, «sale ends soon»!', 'Half price until 30 June.', 'We had limited time and a small budget.'],
  'low-stock': ['«Only 3 left in stock»', '«Hurry! Just 2 items left»', '«Last one available»', 'He left only three days later.', 'The shop has lamps in stock.', 'Only three of us were there when she left.'],
  'scarcity-claim': ['This lamp is «selling fast».', '«While stocks last».', 'Hospitals report a high demand for nurses.', 'In the last few years rents have risen.'],
  'purchase-notice': ['«Someone in Leeds just bought» a blue lamp', '«Maria from Porto purchased» two chairs', 'The council bought the land in 1998.', 'She ordered a coffee and sat down.'],
  'activity-counter': ['«12 people» are viewing this lamp', 'About 300 people attended the concert.', 'Twelve people are missing after the storm.'],
  'purchase-moments-ago': ['Blue lamp, «bought» 3 minutes ago', 'He bought the house three years ago.'],
  'sales-counter': ['«48 sold in the last» day', 'This lamp is «in 5 carts».', '«Viewed 31 times» today', 'The firm sold 4,000 cars in 2019.'],
  'confirm-shaming': ['«No thanks, I’d rather wait for the next storm»', 'No thanks, we have eaten.', 'No thanks', 'No, the train has already left.'],
  'confirm-shaming-price': ['No, «I like paying full price».', 'Members pay full price on Sundays.'],
  'trick-wording': ['Please «untick the box» to not get our letters.', '«If you do not wish to receive» news, tick below.', 'Tick the box to get our newsletter.'],
  'hidden-subscription': ['Your plan will «automatically renew» for $39.99 a year.', 'Free for a month, then billed «until you cancel».', 'The plan ends after a year and does not automatically renew.', 'The library renewed the contract.'],
  'hard-to-cancel': ['«To cancel, call» 555-0100 on weekdays.', 'An «early termination fee» applies.', 'Cancel online at any time.', 'There is no cancellation fee.'],
  'forced-action': ['I accept the terms «and agree to receive marketing» messages.', '«Share to unlock» the recipe.', 'You can create an account if you like.'],
  'pressured-selling': ['«Spin to win» up to 50%!', 'This is a «one-time offer».', 'You may add gift wrap for $2.'],
  'late-fees': ['From $49, «service fee applies».', '$120 a night («resort fee not included»).', 'All fees are included in the price.'],
  'borrowed-praise': ['«Trending now»: the blue lamp.', 'Join «thousands of satisfied customers».', 'The lamp was designed in Milan.'],
  'dark-pattern': ['The lamp is made of oak. «Grab it or regret it for ever.»', 'The lamp is made of oak and costs $40.'],
};
