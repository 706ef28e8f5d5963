import type { Examples } from '../core/detector';
import type { Matcher, Policy } from '../core/policy';

const FTC = { title: 'FTC, Health Products Compliance Guidance', url: 'https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance' };
const GUT_CHECK = { title: 'FTC, Gut Check: spotting false weight-loss claims', url: 'https://www.ftc.gov/business-guidance/resources/gut-check-reference-guide-media-spotting-false-weight-loss-claims' };
const FDA_101_93 = { title: 'FDA, 21 CFR 101.93: statements on dietary supplements', url: 'https://www.law.cornell.edu/cfr/text/21/101.93' };
const FDA_FRAUD = { title: 'FDA, Health Fraud Scams', url: 'https://www.fda.gov/consumers/health-fraud-scams' };
const FDA_807_97 = { title: 'FDA, 21 CFR 807.97: misbranding by reference to clearance', url: 'https://www.law.cornell.edu/cfr/text/21/807.97' };
const EU_FOOD = { title: 'Regulation (EC) No 1924/2006 on nutrition and health claims', url: 'https://eur-lex.europa.eu/eli/reg/2006/1924/oj' };
const EU_DRUG = { title: 'Directive 2001/83/EC, Article 90: advertising of medicines', url: 'https://eur-lex.europa.eu/eli/dir/2001/83/oj' };
const ENDORSE = { title: 'FTC Endorsement Guides, 16 CFR part 255', url: 'https://www.law.cornell.edu/cfr/text/16/part-255' };

const diseases: Matcher = {
  kind: 'phrases',
  phrases: [
    'cancer*', 'tumor*', 'tumour*', 'diabetes', 'alzheimer*', 'dementia', 'parkinson*', 'arthritis', 'osteoporosis', 'asthma', 'autism', 'adhd', 'depression', 'anxiety', 'bipolar', 'schizophrenia', 'epilepsy', 'covid*', 'coronavirus', 'influenza', 'the flu', 'hiv', 'aids', 'herpes', 'hepatitis', 'heart disease', 'stroke', 'hypertension', 'high blood pressure',
    'high cholesterol', 'lupus', 'eczema', 'psoriasis', 'migraine*', 'multiple sclerosis', 'fibromyalgia', "crohn's", 'crohn’s', 'ibs', 'insomnia', 'infertility', 'erectile dysfunction', 'tinnitus', 'glaucoma', 'cataracts', 'gout', 'lyme disease', 'copd', 'kidney disease', 'liver disease', 'disease', 'diseases', 'illness*', 'chronic pain',
  ],
};
const goods: Matcher = {
  kind: 'phrases',
  phrases: [
    'our', 'supplement*', 'capsule*', 'tablet*', 'pill', 'pills', 'gummies', 'tea', 'drops', 'extract*', 'oil', 'oils', 'cbd', 'herb', 'herbs', 'herbal', 'formula', 'remedy', 'remedies', 'powder', 'tonic', 'serum', 'cream', 'patch', 'patches', 'device', 'bracelet*', 'product*', 'this drink', 'detox', 'vitamin*', 'mushroom*', 'turmeric', 'buy', 'order', 'try it',
  ],
};
const near = (of: Matcher, other: Matcher, withinChars: number): Matcher => ({ kind: 'near', of, near: other, withinChars });

/** What an offer of food, supplements, cosmetics, devices or medicines must not claim. */
export const healthClaims: Policy = {
  id: 'health-claims',
  title: { en: 'Health and medicine claims', zh_CN: '健康与医疗宣传' },
  description: { en: 'Cures, guarantees and missing statements in offers of food, supplements, devices and medicines (FDA, FTC, EU).', zh_CN: '食品、保健品、器械和药品宣传中的治愈承诺、保证与缺失声明（FDA、FTC、欧盟）。' },
  languages: ['en'],
  rules: [
    {
      id: 'cure',
      severity: 'serious',
      message: { en: 'This claims to cure a disease.', zh_CN: '此处宣称能治愈疾病。' },
      reason: { en: 'A product that is said to cure a disease is a medicine in the eyes of the law and needs approval; people may give up treatment that works.', zh_CN: '宣称治病的产品在法律上就是药品，须经批准；人们可能因此放弃有效治疗。' },
      suggestion: { en: 'Describe what the product is and how it is used; leave diseases out.', zh_CN: '请描述产品本身和用法，不提疾病。' },
      reference: FDA_101_93,
      match: near(
        near(
          { kind: 'phrases', phrases: ['cures', 'cure for', 'will cure', 'can cure', 'to cure', 'heals', 'will heal', 'can heal', 'reverses', 'will reverse', 'can reverse', 'eliminates', 'will eliminate', 'gets rid of', 'destroys', 'kills', 'beats'], except: ['no cure for', 'not a cure for', 'search for a cure for', 'not intended to cure', 'no known cure for', 'not cure for'] },
          diseases,
          30,
        ),
        goods,
        100,
      ),
    },
    {
      id: 'treat-or-prevent',
      severity: 'serious',
      message: { en: 'This claims to treat or prevent a disease.', zh_CN: '此处宣称能治疗或预防疾病。' },
      reason: { en: 'Foods, supplements and cosmetics may not be advertised to treat or prevent disease.', zh_CN: '食品、保健品和化妆品不得宣传治疗或预防疾病。' },
      suggestion: { en: 'Say which normal function it supports, if such a claim is allowed.', zh_CN: '如允许，请只写其有助于维持的正常功能。' },
      reference: EU_FOOD,
      match: near(
        near(
          { kind: 'phrases', phrases: ['treats', 'will treat', 'prevents', 'will prevent', 'helps prevent', 'help prevent', 'protects against', 'protects you from', 'protect you from', 'wards off', 'fights', 'fight off', 'relieves', 'stops', 'lowers your risk of', 'reduces your risk of', 'clinically proven to treat'], except: ['not intended to treat', 'not intended to diagnose, treat', 'diagnose, treat, cure'] },
          diseases,
          25,
        ),
        { kind: 'phrases', phrases: ['supplement*', 'capsule*', 'gummies', 'tea', 'drops', 'extract*', 'cbd', 'herb', 'herbs', 'herbal', 'our formula', 'our remedy', 'our product*', 'our oil', 'essential oil*', 'powder', 'tonic', 'detox', 'turmeric', 'our drink', 'bracelet*', 'our serum', 'our cream'] },
        120,
      ),
    },
    {
      id: 'miracle',
      severity: 'serious',
      message: { en: 'Miracle language about health.', zh_CN: '关于健康的“神奇”说法。' },
      reason: { en: 'Authorities list such words as the mark of health fraud.', zh_CN: '监管机构把此类词语列为健康欺诈的标志。' },
      suggestion: { en: 'Replace them by what studies show, with the source.', zh_CN: '请改写为研究结论并注明来源。' },
      reference: FDA_FRAUD,
      match: {
        kind: 'phrases',
        phrases: [
          'miracle cure*', 'miracle pill*', 'miracle remedy', 'miracle supplement*', 'miracle drug', 'miracle product*', 'miraculous cure*', 'secret cure*', 'ancient cure*', 'ancient remedy that', 'cure-all', 'cures all', 'cures everything', 'cure everything', 'wonder drug', 'wonder cure*', 'scientific breakthrough in weight loss', 'doctors hate', "doctors don't want you to know", 'what doctors won\'t tell you',
          'big pharma does not want', "big pharma doesn't want", 'secret ingredient that melts', 'magic pill*', 'fountain of youth', 'reverses aging', 'reverse aging', 'reverses ageing', 'stops aging', 'stops ageing',
        ],
        except: ['no miracle cure*', 'not a miracle cure*', 'no magic pill*', 'not a magic pill*', 'no miracle pill*', 'not a cure-all', 'no cure-all', "isn't a magic pill*"],
      },
    },
    {
      id: 'guaranteed-effect',
      severity: 'serious',
      message: { en: 'This guarantees a medical effect.', zh_CN: '此处保证疗效。' },
      reason: { en: 'No treatment works for everybody. Advertising that says so is forbidden for medicines and misleading for the rest.', zh_CN: '没有对所有人都有效的疗法；药品广告禁止保证疗效，其他产品则属误导。' },
      suggestion: { en: 'Say for how many people it worked, in which study.', zh_CN: '请写明在哪项研究中对多少人有效。' },
      reference: EU_DRUG,
      match: near(
        { kind: 'phrases', phrases: ['guaranteed to work', 'guaranteed results', 'results guaranteed', 'guaranteed relief', 'works for everyone', 'works for everybody', '100% effective', 'always works', 'never fails', 'guaranteed cure', 'guaranteed weight loss', 'permanent results', 'permanent relief', 'guaranteed to cure', 'guaranteed to heal'], except: ['not guaranteed to work', 'not 100% effective', 'no guaranteed results', 'results not guaranteed'] },
        { kind: 'phrases', phrases: ['supplement*', 'capsule*', 'pill', 'pills', 'treatment*', 'remedy', 'pain', 'weight', 'skin', 'hair loss', 'health', 'medicine*', 'therapy', 'doctor*', 'patients', 'drug', 'vaccine*', 'cream', 'formula', 'symptom*', 'disease*', 'diet'] },
        120,
      ),
    },
    {
      id: 'no-side-effects',
      severity: 'serious',
      message: { en: 'This says that there are no side effects.', zh_CN: '此处宣称没有副作用。' },
      reason: { en: 'Whatever has an effect can have a side effect; saying otherwise stops people from watching for one.', zh_CN: '有效就可能有副作用，否认会让人放松警惕。' },
      suggestion: { en: 'List the known side effects, or refer to the leaflet.', zh_CN: '请列出已知副作用，或提示阅读说明书。' },
      reference: EU_DRUG,
      match: {
        kind: 'phrases',
        phrases: ['no side effects', 'no side-effects', 'without side effects', 'without any side effects', 'zero side effects', 'free of side effects', 'free from side effects', 'no known side effects', 'has no negative effects', 'completely safe for everyone', 'safe for everyone to take', 'no adverse effects', 'no harmful side effects', 'side effect free'],
        except: ['reported no side effects', 'had no side effects', 'experienced no side effects', 'not without side effects', 'not free of side effects', 'there were no side effects', 'noticed no side effects'],
      },
    },
    {
      id: 'natural-so-safe',
      severity: 'warning',
      message: { en: 'This suggests that natural means safe.', zh_CN: '暗示“天然即安全”。' },
      reason: { en: 'Many natural substances are poisonous or clash with medicines.', zh_CN: '许多天然物质有毒或会与药物相互作用。' },
      suggestion: { en: 'Name tests of safety and known interactions.', zh_CN: '请写明安全性测试和已知的相互作用。' },
      reference: EU_DRUG,
      match: {
        kind: 'phrases',
        phrases: ['natural and safe', 'safe and natural', 'natural and therefore safe', 'all natural and safe', 'all-natural and safe', '100% natural and safe', 'safe because it is natural', "safe because it's natural", 'safe because they are natural', 'natural, so it is safe', "natural, so it's safe", 'completely natural and harmless', 'natural alternative to medication', 'natural alternative to prescription', 'natural alternative to antibiotics', 'natural alternative to chemotherapy', 'natural antibiotic'],
      },
    },
    {
      id: 'replaces-doctor',
      severity: 'serious',
      message: { en: 'This tells people to do without a doctor or a medicine.', zh_CN: '劝人不看医生或停药。' },
      reason: { en: 'Stopping a treatment on the word of an advertisement has killed people.', zh_CN: '因广告而停药曾致人死亡。' },
      suggestion: { en: 'Say: “Talk to your doctor before you change your medication.”', zh_CN: '请写“调整用药前请咨询医生”。' },
      reference: EU_DRUG,
      match: {
        kind: 'phrases',
        phrases: ['no doctor needed', 'no need to see a doctor', 'no need for a doctor', 'without seeing a doctor', 'without a prescription', 'no prescription needed', 'no prescription required', 'throw away your medication', 'throw away your pills', 'throw away your insulin', 'stop taking your medication', 'stop taking your meds', 'get off your medication', 'instead of surgery', 'avoid surgery with', 'replaces chemotherapy', 'instead of chemotherapy', 'better than prescription', 'stronger than prescription', 'as effective as prescription', 'works like ozempic', "nature's ozempic", 'natural ozempic', 'better than a doctor'],
        except: ['do not stop taking your medication', "don't stop taking your medication", 'never stop taking your medication', 'not available without a prescription', 'not sold without a prescription', 'should not stop taking your medication', 'not stop taking your medication', 'available without a prescription', 'not be sold without a prescription'],
      },
    },
    {
      id: 'weight-loss',
      severity: 'serious',
      message: { en: 'A weight-loss promise that cannot be true.', zh_CN: '不可能成立的减肥承诺。' },
      reason: { en: 'The FTC lists these claims as false for any product without exception.', zh_CN: '美国联邦贸易委员会把此类说法列为一律虚假。' },
      suggestion: { en: 'State what was measured, over what time, together with diet and exercise.', zh_CN: '请写明测得结果、时间，以及配合的饮食和运动。' },
      reference: GUT_CHECK,
      match: {
        kind: 'phrases',
        phrases: ['lose weight without diet*', 'lose weight without exercis*', 'lose weight without trying', 'lose weight while you sleep', 'lose weight overnight', 'lose weight fast', 'without diet or exercise', 'no diet or exercise', 'no diet, no exercise', 'eat whatever you want and', 'eat anything you want and', 'eat all you want and lose', 'melts fat', 'melt fat', 'melts away fat', 'melt away fat', 'melt belly fat', 'burns fat while you sleep', 'burn fat while you sleep', 'blocks fat absorption', 'permanent weight loss', 'keep it off forever', 'wearing this patch', 'drop a dress size in', 'flat belly in', 'flat tummy in', 'fat-burning miracle'],
      },
    },
    {
      id: 'weight-loss-rate',
      severity: 'serious',
      message: { en: 'An amount of weight loss is promised.', zh_CN: '承诺具体减重数字。' },
      reason: { en: 'How much somebody loses differs widely; EU law bans naming a rate or an amount for foods.', zh_CN: '减重因人而异，欧盟法律禁止食品宣传写明减重速度或数量。' },
      suggestion: { en: 'Leave the number out.', zh_CN: '请删去数字。' },
      reference: EU_FOOD,
      match: near(
        {
          kind: 'pattern',
          pattern: '\\b(?:lose|losing|shed|drop|burn)\\s{1,3}(?:up to\\s{1,3}|over\\s{1,3}|at least\\s{1,3})?\\d{1,3}\\s{0,2}(?:lbs?|pounds|kg|kilos?|kilograms|stone)\\b',
          flags: 'i',
          keywords: ['lose', 'losing', 'shed', 'drop', 'burn'],
        },
        { kind: 'pattern', pattern: '\\b(?:in|a|per|every|within)\\s(?:just\\s|only\\s)?(?:\\d{1,3}\\s|an?\\s|one\\s|two\\s|three\\s)?(?:days?|weeks?|months?)\\b', flags: 'i' },
        20,
      ),
    },
    {
      id: 'proven-without-source',
      severity: 'warning',
      message: { en: '“Proven” without the proof.', zh_CN: '写“经证实”却没有依据。' },
      reason: { en: 'Such words promise studies in people. They must exist and be named.', zh_CN: '此类词语意味着有人体研究，必须真实存在并注明。' },
      suggestion: { en: 'Name the study, or leave the word out.', zh_CN: '请注明研究，否则删去。' },
      reference: FTC,
      match: {
        kind: 'missing',
        trigger: { kind: 'phrases', phrases: ['clinically proven', 'scientifically proven', 'medically proven', 'proven by science', 'backed by science', 'clinically tested', 'science-backed', 'clinically shown', 'doctor-formulated', 'clinically validated'], except: ['not clinically proven', 'not scientifically proven', 'not been scientifically proven', 'not been clinically proven', 'been clinically tested in'] },
        required: { kind: 'phrases', phrases: ['et al', 'doi', 'journal', 'randomised', 'randomized', 'placebo', 'published in', 'study of', 'in a study', 'trial', 'clinicaltrials.gov', 'participants', 'reference*', 'university of'] },
        withinChars: 400,
      },
    },
    {
      id: 'fda-endorsement',
      severity: 'serious',
      message: { en: 'This borrows the FDA’s authority.', zh_CN: '借用 FDA 的权威。' },
      reason: { en: 'The FDA does not approve supplements, cosmetics or companies; registering a plant is not approval.', zh_CN: 'FDA 不批准保健品、化妆品或企业，工厂注册不等于批准。' },
      suggestion: { en: 'Leave it out unless it is an approved drug, then name the approved use.', zh_CN: '除已批准药品外请删去；若已批准，请写明适应症。' },
      reference: FDA_807_97,
      match: near(
        { kind: 'phrases', phrases: ['FDA-approved', 'FDA approved', 'approved by the FDA', 'FDA-registered', 'FDA registered', 'FDA-certified', 'FDA certified', 'endorsed by the FDA', 'recommended by the FDA'], except: ['not FDA-approved', 'not FDA approved', 'not approved by the FDA', 'not been approved by the FDA', 'neither FDA-approved'] },
        { kind: 'phrases', phrases: ['supplement*', 'gummies', 'vitamin*', 'herbal', 'cbd', 'tea', 'skincare', 'cosmetic*', 'serum', 'essential oil*', 'facility', 'formula', 'capsules', 'detox', 'powder', 'device', 'bracelet*', 'keto'] },
        100,
      ),
    },
    {
      id: 'supplement-without-disclaimer',
      severity: 'warning',
      message: { en: 'A supplement claim without the FDA statement.', zh_CN: '保健品宣传缺少 FDA 规定声明。' },
      reason: { en: 'Claims about how a supplement acts on the body must carry a fixed statement in the US.', zh_CN: '在美国，关于保健品对身体作用的说法必须附上固定声明。' },
      suggestion: { en: 'Add: “This statement has not been evaluated by the Food and Drug Administration. This product is not intended to diagnose, treat, cure, or prevent any disease.”', zh_CN: '请加上 FDA 规定的英文免责声明。' },
      reference: FDA_101_93,
      match: {
        kind: 'missing',
        trigger: near(
          { kind: 'phrases', phrases: ['boosts immunity', 'boost your immunity', 'boosts your immune system', 'boost your immune system', 'supports immune health', 'supports immunity', 'supports heart health', 'supports joint health', 'supports brain health', 'supports healthy blood sugar', 'improves memory', 'boosts metabolism', 'boost your metabolism', 'promotes digestive health', 'supports digestive health', 'promotes relaxation', 'supports cognitive function*', 'boosts testosterone', 'supports liver health', 'promotes hair growth'] },
          { kind: 'phrases', phrases: ['supplement*', 'capsule*', 'gummies', 'tablet*', 'softgel*', 'powder', 'extract', 'formula', 'vitamin*', 'probiotic*', 'serving*', 'our blend', 'drops'] },
          150,
        ),
        required: { kind: 'phrases', phrases: ['not been evaluated by the food and drug administration', 'not been evaluated by the FDA', 'not intended to diagnose'] },
        withinChars: 3000,
      },
    },
    {
      id: 'health-professional',
      severity: 'warning',
      message: { en: 'A doctor’s word used as an argument.', zh_CN: '以医生名义推荐。' },
      reason: { en: 'EU law bans recommendations by single doctors for foods, and by health professionals for medicines to the public.', zh_CN: '欧盟禁止食品引用个别医生推荐，也禁止面向公众的药品由医务人员推荐。' },
      suggestion: { en: 'Cite the evidence instead of the profession.', zh_CN: '请引用证据而不是职业。' },
      reference: EU_FOOD,
      match: { kind: 'phrases', phrases: ['doctor-recommended', 'doctor recommended', 'recommended by doctors', 'doctors recommend', 'dermatologist recommended', 'dermatologist-recommended', 'recommended by dermatologists', 'recommended by physicians', 'physician recommended', 'dentist recommended', 'recommended by dentists', 'recommended by pharmacists', 'recommended by nutritionists', '9 out of 10 doctors', 'nine out of ten doctors', '4 out of 5 dentists', 'my doctor was amazed', 'doctors are amazed', 'doctors are shocked'], except: ['doctors recommend that you see', 'doctors recommend getting'] },
    },
    {
      id: 'detox',
      severity: 'warning',
      message: { en: 'A detox claim.', zh_CN: '“排毒”说法。' },
      reason: { en: 'Liver and kidneys clear the body. No such effect of foods is on the EU list of allowed claims.', zh_CN: '排毒靠肝肾；欧盟允许的功能声称清单中没有食品“排毒”。' },
      suggestion: { en: 'Name an authorised claim, or describe taste and use.', zh_CN: '请使用获准的声称，或只描述口味和用法。' },
      reference: EU_FOOD,
      match: { kind: 'phrases', phrases: ['detoxif* your body', 'detoxify your', 'detoxifies your', 'detox your body', 'detox your liver', 'flushes toxins', 'flush out toxins', 'flush toxins', 'removes toxins from', 'remove toxins from your', 'cleanse your liver', 'cleanse your colon', 'cleanses your body', 'purify your blood', 'purifies the blood', 'draws out toxins', 'alkalise your body', 'alkalize your body'] },
    },
    {
      id: 'instant-effect',
      severity: 'warning',
      message: { en: 'An instant effect on health.', zh_CN: '承诺立竿见影的健康效果。' },
      reason: { en: 'Bodies change slowly. Speed is a usual mark of false claims.', zh_CN: '身体变化缓慢，“立竿见影”常是虚假宣传的标志。' },
      suggestion: { en: 'State the time that the evidence supports.', zh_CN: '请写明有依据的时间。' },
      reference: FDA_FRAUD,
      match: near(
        { kind: 'phrases', phrases: ['instantly', 'overnight', 'in just days', 'within hours', 'in 24 hours', 'in seconds', 'in minutes', 'in one day', 'from day one'] },
        { kind: 'phrases', phrases: ['pain gone', 'pain disappears', 'relieves pain', 'erases wrinkles', 'wrinkles disappear', 'wrinkles vanish', 'cures', 'heals', 'clears acne', 'acne disappears', 'regrows hair', 'regrow hair', 'restores hearing', 'restores vision', 'restores your vision', 'lowers blood pressure', 'lower your blood pressure', 'lowers blood sugar', 'boosts testosterone', 'burns fat', 'boosts immunity', 'boost your immune', 'eliminates pain', 'stops pain'] },
        50,
      ),
    },
    {
      id: 'patient-testimonial',
      severity: 'warning',
      message: { en: 'A recovery story used as evidence.', zh_CN: '以康复故事作为证据。' },
      reason: { en: 'One story does not show what happens to most; readers take it for the typical result.', zh_CN: '个案不能代表多数人，读者会误以为是典型结果。' },
      suggestion: { en: 'State the result that people generally get, with the source.', zh_CN: '请写明一般人可得的结果并注明来源。' },
      reference: ENDORSE,
      match: near(
        { kind: 'phrases', phrases: ['cured my', 'healed my', 'saved my life', 'my tumor disappeared', 'my tumour disappeared', 'my pain is gone', 'my pain disappeared', 'got off my medication', 'I no longer need my medication', 'I no longer need insulin', 'threw away my', 'my doctor could not believe', "my doctor couldn't believe"] },
        { kind: 'phrases', phrases: ['supplement*', 'capsule*', 'pills', 'gummies', 'tea', 'drops', 'oil', 'cbd', 'herb', 'herbs', 'herbal', 'this product', 'formula', 'remedy', 'powder', 'cream', 'bracelet*', 'detox', 'this diet'] },
        120,
      ),
    },
    {
      id: 'prevents-covid',
      severity: 'serious',
      message: { en: 'A claim about COVID-19 or the flu.', zh_CN: '关于新冠或流感的宣称。' },
      reason: { en: 'Authorities act at once against products that are said to help against infections without approval.', zh_CN: '未经批准宣称能对抗传染病的产品会被立即查处。' },
      suggestion: { en: 'Leave infections out.', zh_CN: '请不要提及传染病。' },
      reference: FDA_FRAUD,
      match: {
        kind: 'pattern',
        pattern: '\\b(?:kills?|prevents?|protects? (?:you )?(?:against|from)|cures?|treats?|fights?|stops?|beats?)\\s{1,3}(?:the\\s)?(?:covid(?:-?19)?|coronavirus|corona virus|swine flu|bird flu|monkeypox|mpox|ebola)\\b',
        flags: 'i',
        except: ['vaccine prevents covid', 'vaccines prevent covid'],
      },
    },
  ],
};

export const examples: Record<string, Examples> = {
  cure: ['Our tea «cures» diabetes in a month.', 'Buy the capsules that «will reverse» Alzheimer’s.', 'There is no cure for diabetes; our site explains the treatment.', 'Smoking kills. Buy nicotine patches at the pharmacy.'],
  'treat-or-prevent': ['This herbal extract «prevents» cancer.', 'Our drink «protects you from» the flu.', 'Regular exercise helps prevent heart disease.', 'This supplement is not intended to treat any disease.'],
  miracle: ['A «miracle cure» for back pain.', 'The trick that «doctors hate».', 'There is no miracle cure, says the doctor.', 'The rescue was a miracle.'],
  'guaranteed-effect': ['A cream that is «guaranteed to work» on every skin.', 'No treatment is 100% sure, and ours is not guaranteed to work.', 'The lock is guaranteed to work for ten years.'],
  'no-side-effects': ['All the power and «no side effects».', 'Most volunteers reported no side effects.', 'The side effects are listed below.'],
  'natural-so-safe': ['It is «safe because it’s natural».', 'A «natural antibiotic» for the whole family.', 'Wool is a natural material.'],
  'replaces-doctor': ['Buy online, «no prescription needed».', '«Throw away your insulin»!', 'Do not stop taking your medication without advice.', 'The doctor is in on Mondays.'],
  'weight-loss': ['«Lose weight while you sleep».', 'The tea that «melts away fat».', 'Bears lose weight in winter.', 'The butter melts in the pan.'],
  'weight-loss-rate': ['«Lose 20 pounds» in a month.', '«Shed up to 5 kg» per week!', 'She wants to lose some pounds.', 'Drop 5 kg of sand at the gate.'],
  'proven-without-source': ['A «clinically proven» formula.', 'Clinically proven in a randomized trial of 400 people.', 'The theory has not been scientifically proven.'],
  'fda-endorsement': ['Our gummies are «FDA-approved».', 'Made in an «FDA-registered» facility.', 'The drug was approved by the FDA in 2019.', 'This supplement is not FDA-approved.'],
  'supplement-without-disclaimer': [
    'Our capsules: «supports joint health» every day.',
    'Our capsules: supports joint health.* *This statement has not been evaluated by the Food and Drug Administration.',
    'Sleep supports brain health.',
  ],
  'health-professional': ['«Recommended by doctors» all over the world.', 'Doctors met in Geneva.'],
  detox: ['This juice will «flush out toxins».', 'The river was cleared of toxins.'],
  'instant-effect': ['The cream erases wrinkles «overnight».', 'It stops pain «within hours».', 'The town changed overnight.'],
  'patient-testimonial': ['“This tea «healed my» arthritis.”', 'The surgeon saved my life.'],
  'prevents-covid': ['Our spray «kills coronavirus».', 'Silver water that «protects you from COVID-19».', 'The vaccine prevents COVID in most people.', 'The city fights the flood.'],
};
