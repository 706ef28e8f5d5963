import type { Examples } from '../core/detector';
import type { Policy } from '../core/policy';

const GOOGLE = { title: 'Google developer documentation style guide: word list', url: 'https://developers.google.com/style/word-list' };
const MICROSOFT = { title: 'Microsoft Style Guide: bias-free communication', url: 'https://learn.microsoft.com/en-us/style-guide/bias-free-communication' };
const NAMING = { title: 'Inclusive Naming Initiative: word lists', url: 'https://inclusivenaming.org/word-lists/' };
const APA = { title: 'APA Style: bias-free language', url: 'https://apastyle.apa.org/style-grammar-guidelines/bias-free-language' };
const APA_AGE = { title: 'APA Style: bias-free language, age', url: 'https://apastyle.apa.org/style-grammar-guidelines/bias-free-language/age' };
const APA_DISABILITY = { title: 'APA Style: bias-free language, disability', url: 'https://apastyle.apa.org/style-grammar-guidelines/bias-free-language/disability' };
const APA_GENDER = { title: 'APA Style: bias-free language, gender', url: 'https://apastyle.apa.org/style-grammar-guidelines/bias-free-language/gender' };
const UN = { title: 'United Nations: guidelines for gender-inclusive language in English', url: 'https://www.un.org/en/gender-inclusive-language/guidelines.shtml' };

/** Words that shut people out without meaning to. Off by default: a matter of house style. */
export const inclusiveLanguage: Policy = {
  id: 'inclusive-language',
  title: { en: 'Inclusive language', zh_CN: '包容性用语' },
  description: { en: 'Words that leave people out or label them, with plainer ones (Google, Microsoft, APA and UN guides). A matter of house style, so off by default.', zh_CN: '可能排斥或贴标签的词语及其替代（参考 Google、微软、APA 和联合国指南）。属写作风格，默认关闭。' },
  languages: ['en'],
  offByDefault: true,
  rules: [
    {
      id: 'gendered-job',
      severity: 'info',
      message: { en: 'A job title for one sex only.', zh_CN: '带性别的职业称呼。' },
      reason: { en: 'Such titles make half of the readers feel that they are not meant.', zh_CN: '此类称呼会让一半读者觉得与己无关。' },
      suggestion: { en: 'chair, police officer, firefighter, salesperson, spokesperson, business person, flight attendant, worker.', zh_CN: '可用 chair、police officer、firefighter、salesperson 等。' },
      reference: UN,
      match: { kind: 'phrases', phrases: ['chairman', 'chairmen', 'chairwoman', 'policeman', 'policemen', 'policewoman', 'fireman', 'firemen', 'salesman', 'salesmen', 'saleswoman', 'spokesman', 'spokesmen', 'spokeswoman', 'businessman', 'businessmen', 'businesswoman', 'stewardess*', 'mailman', 'mailmen', 'postman', 'postmen', 'congressman', 'congressmen', 'workman', 'workmen', 'craftsman', 'craftsmen', 'foreman', 'foremen', 'cameraman', 'cameramen', 'anchorman', 'weatherman', 'middleman', 'middlemen', 'layman', 'laymen', 'cleaning lady', 'waitress*', 'male nurse*', 'female doctor*', 'lady doctor*', 'woman driver*'] },
    },
    {
      id: 'generic-man',
      severity: 'info',
      message: { en: '“Man” for everybody.', zh_CN: '用 man 泛指所有人。' },
      reason: { en: 'Readers picture men, whatever was meant.', zh_CN: '无论原意如何，读者想到的是男性。' },
      suggestion: { en: 'humanity, people, staffed, artificial, workforce, person-hours.', zh_CN: '可用 humanity、people、staffed、workforce 等。' },
      reference: UN,
      match: { kind: 'phrases', phrases: ['mankind', 'man-made', 'manmade', 'manpower', 'man-hours', 'man hours', 'manhours', 'man-hour', 'common man', 'man in the street', 'man on the street', 'unmanned', 'man the booth', 'man the phones', 'man the desk', 'manning the', 'best man for the job', 'right man for the job', 'forefathers', 'founding fathers', 'gentlemen’s agreement', "gentleman's agreement", 'brotherhood of man', 'one-man show', 'master of ceremonies'] },
    },
    {
      id: 'generic-he',
      severity: 'info',
      message: { en: '“He” for anybody.', zh_CN: '用 he 泛指任何人。' },
      reason: { en: 'A singular “they” or a plural includes everybody, and reads as easily.', zh_CN: '用 they 或复数可以包含所有人，读来同样顺畅。' },
      suggestion: { en: 'they, you, or the plural.', zh_CN: '请用 they、you 或复数。' },
      reference: APA_GENDER,
      match: { kind: 'phrases', phrases: ['he or she', 'she or he', 'he/she', 's/he', 'his or her', 'her or his', 'his/her', 'him or her', 'him/her', 'himself or herself', 'each user and his', 'every user and his', 'everyone should do his', 'the user and his', 'a user and his', 'the customer and his', 'when the user opens his'] },
    },
    {
      id: 'guys',
      severity: 'info',
      message: { en: 'An address that leaves people out.', zh_CN: '可能排斥他人的称呼。' },
      reason: { en: 'Not everybody feels meant by it.', zh_CN: '并非所有人都觉得自己被包括在内。' },
      suggestion: { en: 'everyone, all, team, folks, colleagues.', zh_CN: '请用 everyone、all、team 等。' },
      reference: MICROSOFT,
      match: { kind: 'phrases', phrases: ['you guys', 'hey guys', 'hi guys', 'hello guys', 'guys and gals', 'dear sirs', 'dear sir', 'gentlemen,', 'ladies and gentlemen', 'boys and girls in', 'the girls in the office', 'the girls at the front desk', 'the ladies in accounting'] },
    },
    {
      id: 'master-slave',
      severity: 'warning',
      message: { en: 'A technical term taken from slavery.', zh_CN: '源自奴隶制的技术术语。' },
      reason: { en: 'Most projects have replaced it, also because the new words say more exactly what happens.', zh_CN: '多数项目已替换，新词也更准确。' },
      suggestion: { en: 'primary and replica, controller and worker, leader and follower, main.', zh_CN: '请用 primary/replica、leader/follower、main 等。' },
      reference: NAMING,
      match: { kind: 'phrases', phrases: ['master/slave', 'master-slave', 'master slave', 'master and slave', 'master node*', 'slave node*', 'slave server*', 'slave database*', 'slave process*', 'slave device*', 'master branch', 'master server*', 'master database*', 'enslave*', 'slave replica*', 'slave drive*'] },
    },
    {
      id: 'black-white-list',
      severity: 'warning',
      message: { en: 'Black for bad and white for good.', zh_CN: '以黑为坏、以白为好。' },
      reason: { en: 'The colours carry a judgement, and plain words are clearer.', zh_CN: '颜色带有褒贬，直白的词更清楚。' },
      suggestion: { en: 'blocklist and allowlist, denylist; unethical; attacker.', zh_CN: '请用 blocklist、allowlist、denylist 等。' },
      reference: GOOGLE,
      match: { kind: 'phrases', phrases: ['blacklist*', 'black list*', 'black-list*', 'whitelist*', 'white list*', 'white-list*', 'greylist*', 'graylist*', 'black hat', 'white hat', 'black-hat', 'white-hat', 'blackball*', 'black sheep', 'black mark against'] },
    },
    {
      id: 'ableist',
      severity: 'info',
      message: { en: 'A disability used as a figure of speech.', zh_CN: '以残障作比喻。' },
      reason: { en: 'It makes somebody’s condition a word for something bad.', zh_CN: '把他人的状况变成贬义词。' },
      suggestion: { en: 'surprising, baffling, careless, overlooked, weakened; confidence check; placeholder value.', zh_CN: '请用 surprising、overlooked、confidence check 等。' },
      reference: GOOGLE,
      match: { kind: 'phrases', phrases: ['sanity check*', 'sanity-check*', 'sanity test*', 'crazy idea*', 'crazy fast', 'insanely', 'that is insane', "that's insane", 'that is crazy', "that's crazy", 'dummy value*', 'dummy variable*', 'dummy data', 'blind spot*', 'turn a blind eye', 'turned a blind eye', 'blind to the', 'fall on deaf ears', 'fell on deaf ears', 'tone deaf', 'tone-deaf', 'crippling', 'crippled by', 'cripples the', 'lame excuse', 'lame joke', 'spastic', 'so OCD', 'a bit OCD', 'so bipolar', 'schizophrenic', 'retarded', 'dumb down', 'dumbed down'] },
    },
    {
      id: 'disability-label',
      severity: 'warning',
      message: { en: 'A label in place of a person.', zh_CN: '以残障标签代替人。' },
      reason: { en: 'The person comes first; “suffers from” and “bound” add pity that nobody asked for.', zh_CN: '应先说人；“遭受”“受困”带来不必要的怜悯。' },
      suggestion: { en: 'person with a disability, wheelchair user, person with epilepsy, has autism or autistic person, accessible parking.', zh_CN: '请用 person with a disability、wheelchair user 等。' },
      reference: APA_DISABILITY,
      match: { kind: 'phrases', phrases: ['the disabled', 'the handicapped', 'handicapped', 'wheelchair-bound', 'wheelchair bound', 'confined to a wheelchair', 'bound to a wheelchair', 'the blind and', 'the deaf and', 'deaf and dumb', 'deaf-mute', 'mentally retarded', 'mentally handicapped', 'the mentally ill', 'suffers from autism', 'suffering from autism', 'suffers from a disability', 'suffering from a disability', 'suffers from dyslexia', 'afflicted with', 'stricken with', 'victim of epilepsy', 'special needs', 'differently abled', 'handicapable', 'able-bodied', 'normal people', 'birth defect*', 'crippled', 'cripple', 'cripples', 'an epileptic', 'epileptics', 'midget*', 'mongoloid*', 'invalid person'], except: ['the blind and the', 'cripples the'] },
    },
    {
      id: 'age',
      severity: 'info',
      message: { en: 'An age label.', zh_CN: '年龄标签。' },
      reason: { en: 'Age labels lump very different people together and sound like decline.', zh_CN: '年龄标签把不同的人混为一谈，且带有衰退的意味。' },
      suggestion: { en: 'older adults, people over 65, experienced, early-career.', zh_CN: '请用 older adults、people over 65 等。' },
      reference: APA_AGE,
      match: { kind: 'phrases', phrases: ['the elderly', 'the aged', 'elderly people', 'elderly person', 'senior citizen*', 'old folks', 'old people', 'geriatric*', 'old geezer*', 'over the hill', 'grandma-friendly', 'so easy your grandmother', 'even your grandmother', 'even your mother could', 'so simple your mother', 'senile', 'grey-haired brigade', 'digital native*', 'young and dynamic', 'young, dynamic', 'young and energetic', 'recent graduates only', 'youthful team', 'millennials are'] },
    },
    {
      id: 'origin',
      severity: 'warning',
      message: { en: 'A label of origin that many reject.', zh_CN: '许多人不接受的族裔称呼。' },
      reason: { en: 'Such names were given by others and often insult.', zh_CN: '此类称呼由外人所起，常含侮辱。' },
      suggestion: { en: 'Use the name that the people use themselves, as exactly as you know it.', zh_CN: '请使用该群体自己的称呼。' },
      reference: APA,
      match: { kind: 'phrases', phrases: ['oriental people', 'orientals', 'an oriental', 'eskimo*', 'gypsy', 'gypsies', 'gypped', 'got gypped', 'jewed', 'indian giver*', 'red indian*', 'redskin*', 'colored people', 'coloured people', 'negro*', 'mulatto*', 'half-breed*', 'half breed*', 'caucasian people', 'third world countr*', 'third-world countr*', 'third world', 'illegal alien*', 'illegals', 'illegal immigrant*', 'primitive tribe*', 'primitive people*', 'uncivilised people', 'uncivilized people', 'exotic looking', 'exotic-looking'], except: ['gypsy moth*', 'gypsy cab*', 'eskimo dog*'] },
    },
    {
      id: 'borrowed-culture',
      severity: 'info',
      message: { en: 'A phrase that makes light of a culture.', zh_CN: '轻率借用他人文化的说法。' },
      reason: { en: 'What is holy or painful to others is used as a joke or a business term.', zh_CN: '把他人神圣或痛苦的事物当作玩笑或商业术语。' },
      suggestion: { en: 'meeting, expert, chain of command, favourite thing, legacy clause.', zh_CN: '请用 meeting、expert、legacy 等。' },
      reference: MICROSOFT,
      match: { kind: 'phrases', phrases: ['pow-wow', 'powwow', 'pow wow', 'spirit animal*', 'low man on the totem pole', 'totem pole', 'on the warpath', 'circle the wagons', 'off the reservation', 'grandfathered', 'grandfather clause*', 'grandfathered in', 'peanut gallery', 'sold down the river', 'cakewalk', 'cake walk', 'open the kimono', 'long time no see', 'no can do', 'chinese wall', 'chinese whispers', 'indian summer', 'mumbo jumbo', 'hold down the fort', 'slave labor', 'slave labour', 'tribal knowledge', 'guru', 'gurus', 'ninja developer*', 'rockstar developer*', 'coding ninja*'] },
    },
    {
      id: 'violent-metaphor',
      severity: 'info',
      message: { en: 'A violent figure of speech.', zh_CN: '暴力比喻。' },
      reason: { en: 'Some readers have lived through what others use as a picture.', zh_CN: '有人亲历过他人用作比喻的事。' },
      suggestion: { en: 'stop, end, two goals at once, test, strategy room, go ahead.', zh_CN: '请用 stop、end、go ahead 等。' },
      reference: GOOGLE,
      match: { kind: 'phrases', phrases: ['kill two birds with one stone', 'pull the trigger on', 'bite the bullet', 'stick to your guns', 'jump the gun', 'shoot the messenger', 'take a stab at', 'taking a stab at', 'war room', 'suicide mission', 'committing career suicide', 'career suicide', 'political suicide', 'drink the kool-aid', 'drank the kool-aid', 'nuclear option', 'beat a dead horse', 'beating a dead horse', 'more than one way to skin a cat', 'hang in effigy', 'nazi about', 'grammar nazi*', 'feminazi*', 'execute the hostages'] },
    },
    {
      id: 'family-and-love',
      severity: 'info',
      message: { en: 'A view of family that leaves people out.', zh_CN: '排斥部分人的家庭或性别观念。' },
      reason: { en: 'Families differ; words that assume one kind leave the others out.', zh_CN: '家庭形式多样，预设一种就会排斥其他。' },
      suggestion: { en: 'partner, parents, sexual orientation, birth name, gender-affirming.', zh_CN: '请用 partner、parents、sexual orientation 等。' },
      reference: APA_GENDER,
      match: { kind: 'phrases', phrases: ['sexual preference*', 'homosexuals', 'a homosexual', 'gay lifestyle', 'homosexual lifestyle', 'transsexual*', 'transvestite*', 'a transgender', 'transgenders', 'transgendered', 'sex change', 'sex-change', 'born a man', 'born a woman', 'biologically male', 'biologically female', 'opposite sex', 'both genders', 'both sexes', 'preferred pronoun*', 'mother and father must', 'housewife', 'housewives', 'working mother*', 'working mom*', 'maiden name', 'spinster*', 'wives and girlfriends', 'husband and wife teams', 'hermaphrodite*', 'unwed mother*', 'broken home*', 'illegitimate child*', 'real parents'] },
    },
    {
      id: 'poverty-and-crime',
      severity: 'info',
      message: { en: 'A circumstance used as a name.', zh_CN: '把处境当作称呼。' },
      reason: { en: 'Being poor, homeless or in prison is a situation, not what a person is.', zh_CN: '贫穷、无家可归或服刑是处境，不是人的本质。' },
      suggestion: { en: 'people without housing, people with low incomes, person who uses drugs, person in prison.', zh_CN: '请用 people without housing、people with low incomes 等。' },
      reference: { title: 'APA Style: bias-free language, socioeconomic status', url: 'https://apastyle.apa.org/style-grammar-guidelines/bias-free-language/socioeconomic-status' },
      match: { kind: 'phrases', phrases: ['the homeless', 'the poor', 'poor people', 'welfare queen*', 'white trash', 'trailer trash', 'ghetto', 'inner-city youth', 'drug addict*', 'addicts', 'junkie*', 'alcoholics', 'substance abuser*', 'drug abuser*', 'ex-con', 'ex-cons', 'ex-convict*', 'convicts', 'prostitute*', 'bum on the street', 'crack baby', 'crack babies', 'low-class', 'committed suicide', 'commit suicide', 'successful suicide', 'failed suicide'] },
    },
  ],
};

export const examples: Record<string, Examples> = {
  'gendered-job': ['The «chairman» opened the meeting.', 'The chair opened the meeting.'],
  'generic-man': ['The good of «mankind».', 'A «man-made» lake.', 'Many made it home.'],
  'generic-he': ['Each clerk brings «his or her» badge.', 'Each clerk brings their badge.'],
  guys: ['«Hey guys», lunch is here.', 'The guy ropes hold the tent.'],
  'master-slave': ['The «slave nodes» copy the data.', 'She holds a master’s degree.'],
  'black-white-list': ['Add the host to the «whitelist».', 'A white price list hung on the door.'],
  ableist: ['Run a quick «sanity check».', 'The dummy won the bridge game.'],
  'disability-label': ['He is «wheelchair-bound».', 'He uses a wheelchair.'],
  age: ['Care for «the elderly».', 'Care for people over 80.'],
  origin: ['«Illegal aliens» were stopped.', 'The gypsy moth eats oak leaves.'],
  'borrowed-culture': ['Coffee is my «spirit animal».', 'The spirit of the animal lives on.'],
  'violent-metaphor': ['Let us «take a stab at» the budget.', 'The film is about the war.'],
  'family-and-love': ['We asked for their «sexual preference».', 'We asked for their preference.'],
  'poverty-and-crime': ['A shelter for «the homeless».', 'A shelter for people without housing.'],
};
