import type { Examples } from '../core/detector';
import type { Matcher, Policy } from '../core/policy';

const PERSPECTIVE = { title: 'Perspective API: attributes and definitions', url: 'https://developers.perspectiveapi.com/s/about-the-api-attributes-and-languages' };
const EEOC = { title: 'US EEOC: harassment', url: 'https://www.eeoc.gov/harassment' };
const OSA_181 = { title: 'Online Safety Act 2023 (UK), section 181: threatening communications', url: 'https://www.legislation.gov.uk/ukpga/2023/50/section/181' };
const OSA_184 = { title: 'Online Safety Act 2023 (UK), section 184: encouraging serious self-harm', url: 'https://www.legislation.gov.uk/ukpga/2023/50/section/184' };
const USC_875 = { title: '18 U.S.C. 875: interstate communications', url: 'https://www.law.cornell.edu/uscode/text/18/875' };
const USC_2261A = { title: '18 U.S.C. 2261A: stalking', url: 'https://www.law.cornell.edu/uscode/text/18/2261A' };
const HATE = { title: 'EU Framework Decision 2008/913/JHA on racism and xenophobia', url: 'https://eur-lex.europa.eu/eli/dec_framw/2008/913/oj' };
const CN_ORDER = { title: '中华人民共和国治安管理处罚法（国家法律法规数据库）', url: 'https://flk.npc.gov.cn/' };

/** Groups of people that hatred is aimed at. */
const groups: Matcher = {
  kind: 'phrases',
  phrases: [
    'immigrant*', 'migrant*', 'refugee*', 'foreigner*', 'asylum seeker*', 'muslim*', 'jews', 'jewish people', 'christians', 'hindus', 'black people', 'white people', 'asians', 'arabs', 'africans', 'mexicans', 'roma', 'gypsies', 'gays', 'gay people', 'lesbians', 'trans people', 'transgender people', 'women', 'disabled people', 'indians', 'chinese people', 'homeless people',
  ],
};

/** Threats, insults and hatred; the built-in model for the tone, phrases for what must never slip through. */
export const toxicLanguage: Policy = {
  id: 'toxic-language',
  title: { en: 'Toxic language', zh_CN: '攻击性语言' },
  description: { en: 'Threats, harassment, insults and hatred towards people and groups.', zh_CN: '针对个人和群体的威胁、骚扰、辱骂与仇恨言论。' },
  languages: ['en', 'zh'],
  rules: [
    {
      id: 'toxic',
      severity: 'warning',
      message: { en: 'This may read as rude or hurtful.', zh_CN: '这句话可能显得粗鲁或伤人。' },
      reason: { en: 'The built-in model has learnt from labelled messages what makes people leave a conversation. It can err, also with dialects.', zh_CN: '内置模型从标注文本中学会识别会让人离开对话的表达；它可能出错，对方言尤其如此。' },
      suggestion: { en: 'Say what is wrong with the matter, not with the person.', zh_CN: '请对事不对人。' },
      reference: PERSPECTIVE,
      match: { kind: 'head', head: 'toxicity', label: 'toxic', threshold: 0.8 },
    },
    {
      id: 'threat',
      severity: 'serious',
      message: { en: 'A threat of violence.', zh_CN: '暴力威胁。' },
      reason: { en: 'Threatening somebody with death or injury is a crime in most countries, whatever was meant.', zh_CN: '以死亡或伤害相威胁在多数国家构成犯罪，无论本意如何。' },
      suggestion: { en: 'Take it out. If you received it, keep it and report it.', zh_CN: '请删去；如系收到，请保存证据并报警。' },
      reference: OSA_181,
      match: {
        kind: 'phrases',
        phrases: [
          'I will kill you', "I'll kill you", "I'm going to kill you", 'I am going to kill you', 'gonna kill you', 'we will kill you', "we'll kill you", 'kill your family', 'kill you and your', 'I will hurt you', "I'll hurt you", 'I will beat you', "I'll beat you up", 'gonna beat you up', 'beat the crap out of you', 'beat the shit out of you', 'I will shoot you', "I'll shoot you",
          'I will stab you', "I'll stab you", 'slit your throat', 'put a bullet in your', 'put a bullet in you', 'burn your house down', 'break your legs', 'break your neck', 'smash your face', 'punch you in the face', 'rape you', 'hunt you down', 'you are a dead man', "you're a dead man", "you're dead meat", 'you are dead meat', 'bomb your', 'strangle you', 'cut you into pieces',
        ],
      },
    },
    {
      id: 'veiled-threat',
      severity: 'warning',
      message: { en: 'This can be read as a threat.', zh_CN: '这可能被理解为威胁。' },
      reason: { en: 'Hints at what might happen frighten as much as open threats, and are judged by how they are understood.', zh_CN: '暗示后果与直接威胁同样令人恐惧，法律看的是对方如何理解。' },
      suggestion: { en: 'Say what you will really do, e.g. “I will complain to …”.', zh_CN: '请直接写明将采取的正当行动，例如“我会向……投诉”。' },
      reference: USC_2261A,
      match: {
        kind: 'phrases',
        phrases: [
          'I know where you live', 'we know where you live', 'I know where you work', 'I know where your kids', 'I know where your children', 'I know where your family', 'watch your back', 'sleep with one eye open', 'you will regret this', "you'll regret this", "you're going to regret this", 'you will pay for this', "you'll pay for this", 'be a shame if something happened', "you don't know who you're messing with",
          "you don't know who you are messing with", 'I am coming for you', "I'm coming for you", 'we are coming for you', 'your days are numbered', 'you better watch out or',
        ],
        except: ["you won't regret"],
      },
    },
    {
      id: 'self-harm-encouragement',
      severity: 'serious',
      message: { en: 'This tells somebody to harm themselves.', zh_CN: '怂恿他人自残或自杀。' },
      reason: { en: 'Such words have led to deaths; encouraging serious self-harm is a crime.', zh_CN: '此类言语曾致人死亡，怂恿严重自残属于犯罪。' },
      suggestion: { en: 'Take it out. If somebody is in danger, call a crisis line.', zh_CN: '请删去；如有人处于危险，请拨打心理援助热线。' },
      reference: OSA_184,
      match: {
        kind: 'phrases',
        phrases: ['kill yourself', 'kys', 'go die', 'go and die', 'please die', 'just die already', 'hope you die', 'drink bleach', 'hang yourself', 'shoot yourself', 'slit your wrists', 'jump off a bridge', 'you should die', 'you deserve to die', 'end your life', 'better off dead', 'world would be better without you', 'nobody would miss you', 'no one would miss you', 'neck yourself'],
        except: ["don't kill yourself", 'do not kill yourself', 'not kill yourself', 'thoughts of wanting to end your life', 'want to end your life', 'never drink bleach', 'not drink bleach', "don't drink bleach", 'thinking about killing', 'please die cast', 'better off dead than'],
      },
    },
    {
      id: 'dehumanising',
      severity: 'serious',
      message: { en: 'This speaks of people as if they were not human.', zh_CN: '将人群非人化的表述。' },
      reason: { en: 'Calling people animals or disease has prepared violence throughout history.', zh_CN: '把人称作动物或疾病，历来是暴力的前奏。' },
      suggestion: { en: 'Name the act you object to and who did it.', zh_CN: '请指明反对的行为及行为人。' },
      reference: HATE,
      match: {
        kind: 'near',
        of: { kind: 'phrases', phrases: ['vermin', 'subhuman*', 'sub-human*', 'cockroach*', 'parasites', 'are animals', 'are rats', 'like rats', 'like animals', 'are a disease', 'are a cancer', 'are a plague', 'are scum', 'filth', 'less than human', 'not even human', 'savages', 'infest*', 'inferior race'] },
        near: groups,
        withinChars: 40,
      },
    },
    {
      id: 'exclusion',
      severity: 'warning',
      message: { en: 'This tells people that they do not belong.', zh_CN: '排斥他人的言论。' },
      reason: { en: 'Telling people to leave because of where they come from is harassment by national origin.', zh_CN: '因来历叫人离开属于基于原籍的骚扰。' },
      suggestion: { en: 'Leave origin out of the argument.', zh_CN: '请不要拿出身说事。' },
      reference: EEOC,
      match: {
        kind: 'phrases',
        phrases: ['go back to your country', 'go back to your own country', 'go back where you came from', 'go back to where you came from', 'get out of our country', 'get out of my country', 'your kind is not welcome', 'your kind are not welcome', "your kind isn't welcome", 'you people are all', "we don't want your kind", "we don't serve your kind", 'send them all back', 'deport them all', 'keep our country white', 'no foreigners allowed'],
      },
    },
    {
      id: 'group-insult',
      severity: 'serious',
      message: { en: 'An insult against a whole group.', zh_CN: '对整个群体的侮辱。' },
      reason: { en: 'What one person did says nothing about millions. Inciting hatred against groups is a crime in the EU.', zh_CN: '个人行为不能代表千百万人；在欧盟煽动对群体的仇恨构成犯罪。' },
      suggestion: { en: 'Speak of the person or the act.', zh_CN: '请就具体的人或事发言。' },
      reference: HATE,
      match: {
        kind: 'pattern',
        pattern: '\\b(?:immigrants|migrants|refugees|foreigners|muslims|jews|christians|hindus|blacks|whites|asians|arabs|africans|mexicans|gypsies|gays|lesbians|women|men|indians|disabled people|black people|white people|gay people|trans people) are (?:all )?(?:so )?(?:stupid|criminals|thieves|rapists|terrorists|liars|idiots|dirty|filthy|lazy|inferior|worthless|disgusting|trash|garbage|scum|evil|mentally ill|retarded|perverts|pedophiles)\\b',
        flags: 'i',
      },
    },
    {
      id: 'insult',
      severity: 'warning',
      message: { en: 'A personal insult.', zh_CN: '人身侮辱。' },
      reason: { en: 'Insults end the argument and, at work, start a complaint.', zh_CN: '辱骂会终结讨论，在工作中还会引发投诉。' },
      suggestion: { en: 'Criticise what was done, not who did it.', zh_CN: '请批评行为，而不是人。' },
      reference: EEOC,
      match: {
        kind: 'pattern',
        pattern: '\\b(?:you(?:[’\']re| are)(?: such)?(?: an?| the)?(?: complete| total| fucking| stupid| absolute| worthless| pathetic| bloody)? (?:idiots?|morons?|imbeciles?|losers?|scumbags?|bastards?|assholes?|arseholes?|bitch(?:es)?|retards?|dumbass|jackass|pieces? of (?:shit|crap|trash|garbage)|cretins?|dimwits?|waste of (?:space|oxygen|air))|you (?:stupid|fucking|pathetic|worthless|bloody|complete|total|dumb) (?:idiots?|morons?|losers?|bastards?|bitch(?:es)?|cows?|pigs?|fools?|assholes?|retards?)|you (?:idiots?|morons?|imbeciles?|scumbags?|assholes?))\\b',
        flags: 'i',
        keywords: ['you', "you're"],
      },
    },
    {
      id: 'belittling',
      severity: 'warning',
      message: { en: 'This belittles somebody.', zh_CN: '贬低他人的言语。' },
      reason: { en: 'Humiliation that is repeated or public counts as bullying.', zh_CN: '反复或公开的羞辱属于霸凌。' },
      suggestion: { en: 'Describe the effect on you and what you need.', zh_CN: '请说明对你的影响和你的需要。' },
      reference: EEOC,
      match: {
        kind: 'phrases',
        phrases: ['you are worthless', "you're worthless", 'you are pathetic', "you're pathetic", 'you are useless', "you're useless", 'you are disgusting', "you're disgusting", 'nobody likes you', 'no one likes you', 'everyone hates you', 'everybody hates you', 'you make me sick', 'shut your mouth', 'shut the hell up', 'shut the fuck up', 'shut up, you', 'go to hell', 'screw you', 'fuck you', 'fuck off', 'piss off', 'drop dead', 'nobody asked you', 'are you retarded', 'are you stupid', 'are you braindead', 'are you brain-dead'],
      },
    },
    {
      id: 'blackmail',
      severity: 'serious',
      message: { en: 'This demands something under threat.', zh_CN: '敲诈勒索。' },
      reason: { en: 'Demanding money or favours against silence is extortion.', zh_CN: '以保密为条件索要钱财或好处构成敲诈。' },
      suggestion: { en: 'Take it out. If you received it, do not pay; keep it and report it.', zh_CN: '请删去；如系收到，不要付款，保存证据并报警。' },
      reference: USC_875,
      match: {
        kind: 'phrases',
        phrases: ['pay me or I', 'pay us or we', 'pay or else', 'pay up or', "or I'll publish your", 'or I will publish your', "or I'll leak your", 'or I will leak your', "or I'll post your", 'or I will post your', "or I'll send your", 'or I will send your', 'send the video to all your contacts', 'send your video to', 'send the photos to your', 'send your photos to your', 'or everyone will see your', 'unless you pay', 'if you do not pay, we', "if you don't pay, I", "if you don't pay, we", 'to keep me quiet', 'buy my silence'],
        except: ['unless you pay attention', 'unless you pay by', 'unless you pay the', 'unless you pay for', 'unless you pay in'],
      },
    },
    {
      id: 'exposure',
      severity: 'serious',
      message: { en: 'This calls for exposing where somebody can be found.', zh_CN: '号召人肉搜索或曝光他人住址。' },
      reason: { en: 'Publishing private addresses invites strangers to the door.', zh_CN: '公开私人地址会把陌生人引到门口。' },
      suggestion: { en: 'Leave private details out; report to those in charge.', zh_CN: '请不要透露隐私，向主管方举报即可。' },
      reference: USC_2261A,
      match: {
        kind: 'phrases',
        phrases: ['find out where he lives', 'find out where she lives', 'find out where they live', 'post his address', 'post her address', 'post their address', 'leak his address', 'leak her address', 'leak his number', 'leak her number', 'share her address', 'share his address', 'publish her address', 'publish his address', "let's dox", "let's doxx", 'dox him', 'dox her', 'dox them', 'doxx him', 'doxx her', 'doxx them', 'pay her a visit at home', 'pay him a visit at home', '人肉他', '人肉她', '人肉搜索他', '人肉搜索她', '曝光他的住址', '曝光她的住址'],
      },
    },
    {
      id: 'sexual-harassment',
      severity: 'serious',
      message: { en: 'This reads as sexual harassment.', zh_CN: '涉嫌性骚扰。' },
      reason: { en: 'Unwanted sexual remarks are unlawful at work and hurt anywhere.', zh_CN: '不受欢迎的性言语在职场违法，在任何地方都伤人。' },
      suggestion: { en: 'Take it out.', zh_CN: '请删去。' },
      reference: EEOC,
      match: {
        kind: 'phrases',
        phrases: ['send nudes', 'send me nudes', 'send me a nude', 'show me your tits', 'show me your boobs', 'show us your tits', 'nice tits', 'sit on my lap', 'sit on my face', 'suck my dick', 'suck my cock', 'I want to fuck you', 'wanna fuck you', 'sleep with me and you', 'sleep with me if you want', 'sleep your way to', "you'd look better naked", 'dressed like a slut', 'you slut', 'you whore'],
      },
    },
    {
      id: 'incitement',
      severity: 'serious',
      message: { en: 'This calls for violence.', zh_CN: '煽动暴力。' },
      reason: { en: 'Calls for violence against people are a crime and are followed by some.', zh_CN: '号召对人施暴属于犯罪，而且总有人照做。' },
      suggestion: { en: 'Take it out.', zh_CN: '请删去。' },
      reference: HATE,
      match: {
        kind: 'near',
        of: { kind: 'phrases', phrases: ['kill all', 'kill them all', 'death to', 'should be shot', 'should all be shot', 'should be hanged', 'should all be hanged', 'should be lynched', 'lynch', 'should be exterminated', 'exterminate', 'gas the', 'burn them', 'wipe them out', 'round them up', 'should be killed', 'deserve to be killed', 'deserve to die', 'should all die'] },
        near: groups,
        withinChars: 30,
      },
    },
    {
      id: 'swearing',
      severity: 'info',
      message: { en: 'A swear word.', zh_CN: '脏话。' },
      reason: { en: 'Swearing is not always toxic, but seldom fits business writing.', zh_CN: '脏话未必恶意，但很少适合正式文字。' },
      suggestion: { en: 'Choose another word.', zh_CN: '请换个说法。' },
      reference: PERSPECTIVE,
      match: { kind: 'phrases', phrases: ['fuck*', 'motherfuck*', 'shit', 'shitty', 'bullshit', 'shits', 'asshole*', 'arsehole*', 'bitch', 'bitches', 'bastard*', 'dickhead*', 'cunt*', 'wanker*', 'bollocks', 'damn it', 'goddamn*', 'piss off', 'pissed off', 'crap', 'crappy'] },
      offByDefault: true,
    },
    {
      id: 'chinese-threat',
      severity: 'serious',
      message: { en: 'A threat of violence in Chinese.', zh_CN: '暴力威胁。' },
      reason: { en: 'Threatening somebody’s safety is punishable under Chinese public-order law.', zh_CN: '写恐吓信或以其他方式威胁他人人身安全，依法可受治安处罚。' },
      suggestion: { en: 'Take it out. If you received it, keep it and report it.', zh_CN: '请删去；如系收到，请保存证据并报警。' },
      reference: CN_ORDER,
      match: {
        kind: 'phrases',
        phrases: ['我要杀了你', '我会杀了你', '杀了你全家', '杀你全家', '弄死你', '打死你', '砍死你', '捅死你', '整死你', '要你的命', '要你狗命', '不得好死', '让你全家', '打断你的腿', '我知道你住哪', '我知道你家住', '给我等着瞧', '见你一次打你一次'],
        except: ['打死你也', '打死你都', '会不会打死你'],
      },
    },
    {
      id: 'chinese-insult',
      severity: 'warning',
      message: { en: 'An insult in Chinese.', zh_CN: '辱骂性词语。' },
      reason: { en: 'Publicly insulting others is punishable under Chinese public-order law.', zh_CN: '公然侮辱他人依法可受治安处罚，也会终结讨论。' },
      suggestion: { en: 'Criticise what was done, not who did it.', zh_CN: '请对事不对人。' },
      reference: CN_ORDER,
      match: {
        kind: 'phrases',
        phrases: ['傻逼', '傻比', '煞笔', '沙雕东西', '脑残', '智障东西', '你个智障', '你这智障', '王八蛋', '狗杂种', '杂种', '贱人', '贱货', '婊子', '去死吧', '你去死', '滚蛋', '狗东西', '畜生', '不要脸的东西', '臭不要脸', '操你妈', '草泥马', '你妈的', '妈的智障', '死全家', '废物东西', '你个废物', '你这废物', '白痴东西', '你个白痴', '你这白痴', '你是白痴', '垃圾东西', '人渣', '下贱'],
        except: ['杂种优势', '杂种水稻', '杂种犬', '牲口畜生'],
      },
    },
  ],
};

export const examples: Record<string, Examples> = {
  toxic: ['Thank you for the plan. «Only a fool could have drawn it.»', 'Thank you for the plan. I found two mistakes.'],
  threat: ['If you come back «I’ll kill you».', 'He said: “We will «burn your house down».”', 'This workout will kill your appetite.', 'The frost will kill your roses.'],
  'veiled-threat': ['«I know where you live».', 'Better «watch your back».', 'You won’t regret this choice.', 'I know where you can buy it.'],
  'self-harm-encouragement': ['Nobody needs you, «kill yourself».', 'Just «drink bleach».', 'Please don’t kill yourself; call somebody you trust.', 'Bleach is for cleaning.'],
  dehumanising: ['Those immigrants are «vermin».', 'The cellar is full of vermin.'],
  exclusion: ['«Go back to your country»!', 'In spring the storks go back north.'],
  'group-insult': ['Everybody knows that «immigrants are criminals».', 'Most immigrants are younger than forty.', 'Men are taller on average.'],
  insult: ['«You are an idiot».', '«You’re such a loser», Tom.', 'You are a kind person.', 'Losers pay for the drinks.'],
  belittling: ['«You are worthless» and «nobody likes you».', 'The voucher is worthless.'],
  blackmail: ['Send 2 BTC, «or I will publish your» photos.', 'You cannot enter unless you pay the fee.', 'Pay online or at the desk.'],
  exposure: ['«Find out where she lives» and ask her.', '«人肉她»！', 'She lives in Leeds.'],
  'sexual-harassment': ['Come on, «send nudes».', 'The museum shows nudes by Degas.'],
  incitement: ['They «should be shot», all those refugees.', 'The film should be shot in Rome.', 'Death to mosquitoes!'],
  swearing: ['Oh «shit», the train left.', 'We fed the shih tzu.'],
  'chinese-threat': ['你再来我就«弄死你»。', '今天热死了。'],
  'chinese-insult': ['你就是个«脑残»。', '这种水稻利用了杂种优势。'],
};
