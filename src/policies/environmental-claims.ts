import type { Examples } from '../core/detector';
import type { Matcher, Policy } from '../core/policy';

const guide = (section: number, title: string) => ({ title: `FTC Green Guides, 16 CFR 260.${section}: ${title}`, url: `https://www.law.cornell.edu/cfr/text/16/260.${section}` });
const EMPOWER = { title: 'Directive (EU) 2024/825 on empowering consumers for the green transition', url: 'https://eur-lex.europa.eu/eli/dir/2024/825/oj' };

const proof: Matcher = {
  kind: 'phrases',
  phrases: ['because', 'compared with', 'compared to', 'certified by', 'EU Ecolabel', 'ISO 14024', 'ISO 14067', 'life cycle', 'lifecycle', 'according to', 'tested', 'verified by', 'per cent less', 'percent less', '% less', '% fewer', '% recycled', 'see our report', 'methodology'],
};
const missing = (trigger: Matcher, required: Matcher, withinChars = 250): Matcher => ({ kind: 'missing', trigger, required, withinChars });

/** What may be said about nature and climate only with proof, or not at all. */
export const environmentalClaims: Policy = {
  id: 'environmental-claims',
  title: { en: 'Environmental claims', zh_CN: '环保宣传' },
  description: { en: 'Vague, absolute and unproven green claims (FTC Green Guides, EU 2024/825).', zh_CN: '含糊、绝对或无依据的环保宣传（FTC 绿色指南、欧盟 2024/825 指令）。' },
  languages: ['en'],
  rules: [
    {
      id: 'general-benefit',
      severity: 'warning',
      message: { en: 'A general green claim without what it means.', zh_CN: '笼统的环保说法，未说明含义。' },
      reason: { en: 'Almost nothing is good for nature in every respect. From September 2026 the EU bans such words unless excellent performance is proven.', zh_CN: '几乎没有产品在各方面都环保；自 2026 年 9 月起，欧盟禁止无证明的此类用语。' },
      suggestion: { en: 'Say what exactly is better, by how much and than what.', zh_CN: '请写明具体好在哪里、好多少、与什么相比。' },
      reference: guide(4, 'general environmental benefit claims'),
      match: missing(
        {
          kind: 'phrases',
          phrases: ['eco-friendly', 'ecofriendly', 'environmentally friendly', 'environment-friendly', 'environmentally safe', 'environmentally conscious', 'eco-conscious', 'eco-safe', 'earth-friendly', 'planet-friendly', 'climate-friendly', 'nature-friendly', 'ocean-friendly', 'green product*', 'green choice', 'greener choice', 'good for the planet', 'good for the environment', 'better for the planet', 'better for the environment', 'kind to the planet', 'kind to nature', 'gentle on the planet', 'saves the planet', 'save the planet', 'environmentally responsible', 'ecologically sound'],
          except: ['not environmentally friendly', 'not eco-friendly', 'more environmentally friendly than', 'less environmentally friendly'],
        },
        proof,
      ),
    },
    {
      id: 'sustainable',
      severity: 'info',
      message: { en: '“Sustainable” without what it means.', zh_CN: '写“可持续”却未说明含义。' },
      reason: { en: 'The word promises that nothing is used up. Hardly any product can prove that.', zh_CN: '“可持续”意味着不消耗资源，几乎没有产品能证明。' },
      suggestion: { en: 'Name the practice: “wood from forests certified by …”.', zh_CN: '请写明做法，例如“木材来自……认证的森林”。' },
      reference: EMPOWER,
      match: missing(
        { kind: 'phrases', phrases: ['sustainable product*', 'sustainable packaging', 'sustainable fashion', 'sustainable material*', 'sustainable choice', 'sustainable collection', 'sustainable clothing', 'sustainably made', 'sustainably sourced', 'sustainably produced', 'fully sustainable', '100% sustainable', 'completely sustainable', 'sustainable brand', 'sustainable alternative', 'sustainable range'] },
        proof,
      ),
    },
    {
      id: 'carbon-neutral',
      severity: 'serious',
      message: { en: 'A product is called climate neutral.', zh_CN: '宣称产品碳中和。' },
      reason: { en: 'Offsets elsewhere do not make the product itself free of emissions. The EU bans claims that rest on offsets.', zh_CN: '在别处抵消并不会让产品本身零排放，欧盟禁止基于抵消的此类宣称。' },
      suggestion: { en: 'State the emissions, what was reduced, and separately which projects you fund.', zh_CN: '请写明排放量和减排量，并另行说明资助的项目。' },
      reference: EMPOWER,
      match: {
        kind: 'phrases',
        phrases: ['carbon-neutral', 'carbon neutral', 'climate-neutral', 'climate neutral', 'CO2-neutral', 'CO2 neutral', 'carbon-positive', 'climate-positive', 'climate positive', 'carbon-negative', 'carbon negative', 'net-zero product*', 'net zero product*', 'zero-carbon product*', 'zero emission product*', 'climate-compensated', 'climate compensated', 'CO2-compensated', 'carbon-free product*', 'zero climate impact', 'no climate impact', 'zero carbon footprint', 'zero emissions delivery'],
        except: ['carbon-neutral by 20*', 'carbon neutral by 20*', 'climate-neutral by 20*', 'climate neutral by 20*', 'become carbon neutral', 'becoming carbon neutral', 'carbon neutrality', 'not carbon neutral', 'not carbon-neutral', 'not climate neutral', 'first climate-neutral continent'],
      },
    },
    {
      id: 'offset',
      severity: 'warning',
      message: { en: 'Offsetting without details.', zh_CN: '写了碳抵消但没有细节。' },
      reason: { en: 'Buyers cannot tell whether the reduction is real, new, and when it happens.', zh_CN: '消费者无法判断减排是否真实、额外以及何时发生。' },
      suggestion: { en: 'Name the project, the standard and the year; say if it lies more than two years ahead.', zh_CN: '请写明项目、标准和年份；若两年后才实现请说明。' },
      reference: guide(5, 'carbon offsets'),
      match: missing(
        { kind: 'phrases', phrases: ['offset your carbon', 'offset our carbon', 'offset our emissions', 'offset your emissions', 'offset your flight', 'offsets all emissions', 'offset all emissions', 'carbon offset*', 'carbon-offset', 'we plant a tree', 'one tree planted', 'plant a tree for every'] },
        { kind: 'phrases', phrases: ['gold standard', 'verra', 'verified carbon standard', 'VCS', 'third-party', 'third party', 'ICVCM', 'project id', 'registry', 'two years', 'clean development mechanism'] },
        600,
      ),
    },
    {
      id: 'future-goal',
      severity: 'warning',
      message: { en: 'A climate goal without a plan.', zh_CN: '气候目标没有计划。' },
      reason: { en: 'A goal far ahead costs nothing to state. The EU asks for commitments with targets, means and an independent check.', zh_CN: '遥远的目标说来容易，欧盟要求有目标、资源并经独立核查的承诺。' },
      suggestion: { en: 'Link to the plan with interim targets and who checks it.', zh_CN: '请附上含阶段目标和核查方的计划。' },
      reference: EMPOWER,
      match: missing(
        {
          kind: 'pattern',
          pattern: '\\b(?:net[- ]zero|carbon[- ]neutral|climate[- ]neutral|carbon[- ]negative|zero[- ]emissions?|plastic[- ]free|zero[- ]waste)\\s{1,3}(?:emissions\\s|company\\s|business\\s)?by\\s{1,3}20\\d\\d\\b',
          flags: 'i',
        },
        { kind: 'phrases', phrases: ['interim target*', 'science-based target*', 'science based target*', 'SBTi', 'roadmap', 'transition plan', 'implementation plan', 'independently verified', 'verified by', 'progress report', 'our plan', 'climate plan'] },
        800,
      ),
    },
    {
      id: 'biodegradable',
      severity: 'warning',
      message: { en: '“Biodegradable” without conditions.', zh_CN: '写“可生物降解”但未写条件。' },
      reason: { en: 'On a landfill hardly anything degrades. The FTC wants complete decay within a year of usual disposal.', zh_CN: '填埋场里几乎什么都不降解，FTC 要求在通常处置后一年内完全分解。' },
      suggestion: { en: 'State where, how fast and by which test.', zh_CN: '请写明条件、时间和检测标准。' },
      reference: guide(8, 'degradable claims'),
      match: missing(
        { kind: 'phrases', phrases: ['biodegradable', 'bio-degradable', 'oxo-degradable', 'oxodegradable', 'photodegradable', 'fully degradable', 'naturally degrades', 'breaks down naturally'], except: ['not biodegradable', 'non-biodegradable', 'biodegradable waste'] },
        { kind: 'phrases', phrases: ['within', 'weeks', 'months', 'days', 'EN 13432', 'ASTM', 'OECD 301', 'industrial compost*', 'home compost*', 'in soil', 'in water', 'in sea water'] },
        200,
      ),
    },
    {
      id: 'compostable',
      severity: 'warning',
      message: { en: '“Compostable” without saying where.', zh_CN: '写“可堆肥”但未说明场所。' },
      reason: { en: 'Many such items break down only in industrial plants that most towns do not have.', zh_CN: '许多此类产品只能在工业设施中分解，多数城镇没有。' },
      suggestion: { en: 'Say “in home compost” or “only in industrial facilities, which may not exist near you”.', zh_CN: '请写明“家庭堆肥”或“仅限工业堆肥，您附近可能没有”。' },
      reference: guide(7, 'compostable claims'),
      match: missing(
        { kind: 'phrases', phrases: ['compostable'], except: ['not compostable', 'non-compostable'] },
        { kind: 'phrases', phrases: ['home compost*', 'at home', 'industrial*', 'commercial facilit*', 'municipal', 'EN 13432', 'ASTM D6400', 'BPI', 'TÜV', 'facilities'] },
        200,
      ),
    },
    {
      id: 'free-of',
      severity: 'info',
      message: { en: '“Free of” something as a green claim.', zh_CN: '以“不含……”作环保宣传。' },
      reason: { en: 'Being free of one thing misleads if another harmful thing took its place, or if it was never in such products.', zh_CN: '若以另一种有害物替代，或同类产品本来就没有，“不含”就会误导。' },
      suggestion: { en: 'Name the amount left (“less than … ppm”) and what replaces it.', zh_CN: '请写明残留量和替代物。' },
      reference: guide(9, 'free-of claims'),
      match: { kind: 'phrases', phrases: ['chemical-free', 'free of chemicals', 'free from chemicals', 'no chemicals', 'no harsh chemicals', 'toxin-free', 'free of toxins', 'free from toxins', 'no harmful chemicals', 'pollution-free', 'emission-free', 'emissions-free', 'plastic-free'] },
    },
    {
      id: 'non-toxic',
      severity: 'warning',
      message: { en: '“Non-toxic” as an absolute.', zh_CN: '绝对化的“无毒”。' },
      reason: { en: 'It says that the product harms neither people nor nature; that needs evidence for both.', zh_CN: '这意味着对人和环境都无害，两方面都需要证据。' },
      suggestion: { en: 'Say for whom and in what use it was tested.', zh_CN: '请写明对谁、在何种用途下经过测试。' },
      reference: guide(10, 'non-toxic claims'),
      match: missing(
        { kind: 'phrases', phrases: ['non-toxic', 'nontoxic', 'completely harmless to the environment', 'harmless to the environment', 'safe for the environment', 'environmentally harmless', 'no harm to the environment', 'zero environmental impact', 'no environmental impact', 'no impact on the environment'] },
        proof,
      ),
    },
    {
      id: 'ozone',
      severity: 'info',
      message: { en: 'An ozone claim.', zh_CN: '臭氧层相关宣传。' },
      reason: { en: 'Ozone-harming substances have been banned for decades, so it says nothing special; other gases may still pollute.', zh_CN: '破坏臭氧的物质早已禁用，此说法并无特别之处，且其他气体仍可能污染空气。' },
      suggestion: { en: 'Leave it out.', zh_CN: '请删去。' },
      reference: guide(11, 'ozone-safe and ozone-friendly claims'),
      match: { kind: 'phrases', phrases: ['ozone-safe', 'ozone safe', 'ozone-friendly', 'ozone friendly', 'CFC-free', 'no CFCs', 'contains no CFCs', 'free of CFCs'] },
    },
    {
      id: 'recyclable',
      severity: 'info',
      message: { en: '“Recyclable” without saying how widely.', zh_CN: '写“可回收”但未说明适用范围。' },
      reason: { en: 'What is recyclable in theory is often not collected. Below 60 % of households the FTC wants a limit stated.', zh_CN: '理论上可回收的东西往往没有回收渠道；覆盖不足 60% 的家庭时 FTC 要求注明。' },
      suggestion: { en: 'Add “check whether it is collected where you live” and name the part that is meant.', zh_CN: '请加上“请确认当地是否回收”，并写明所指部件。' },
      reference: guide(12, 'recyclable claims'),
      match: missing(
        { kind: 'phrases', phrases: ['100% recyclable', 'fully recyclable', 'completely recyclable', 'infinitely recyclable', 'endlessly recyclable', 'is recyclable', 'are recyclable', 'recyclable packaging', 'recyclable bottle*', 'recyclable plastic', 'recyclable materials'], except: ['not recyclable', 'is recyclable waste'] },
        { kind: 'phrases', phrases: ['where you live', 'your area', 'local', 'locally', 'facilities', 'check with', 'kerbside', 'curbside', 'collection point*', 'return to', 'take back', 'household*'] },
        200,
      ),
    },
    {
      id: 'recycled-content',
      severity: 'warning',
      message: { en: '“Recycled” without the share.', zh_CN: '写“再生材料”但未写比例。' },
      reason: { en: 'Buyers take it for the whole product unless a percentage is given.', zh_CN: '不写比例，消费者会以为整个产品都是再生材料。' },
      suggestion: { en: 'State the percentage by weight and the part: “body: 70 % recycled aluminium”.', zh_CN: '请写明重量比例和部件，例如“机身含 70% 再生铝”。' },
      reference: guide(13, 'recycled content claims'),
      match: missing(
        { kind: 'phrases', phrases: ['made from recycled', 'made of recycled', 'made with recycled', 'recycled materials', 'recycled plastic', 'recycled polyester', 'recycled content', 'recycled packaging', 'ocean plastic'] },
        { kind: 'pattern', pattern: '\\d{1,3}\\s?(?:%|per ?cent)' },
        80,
      ),
    },
    {
      id: 'renewable-energy',
      severity: 'warning',
      message: { en: '“Made with renewable energy” without details.', zh_CN: '写“使用可再生能源制造”但没有细节。' },
      reason: { en: 'If fossil power was used for any part, or the certificates were sold, the claim misleads.', zh_CN: '只要有环节用了化石能源，或已出售绿证，该说法即误导。' },
      suggestion: { en: 'Name the source and the share, and whether certificates were bought.', zh_CN: '请写明能源种类、比例以及是否购买绿证。' },
      reference: guide(15, 'renewable energy claims'),
      match: missing(
        { kind: 'phrases', phrases: ['made with renewable energy', 'powered by renewable energy', 'powered by 100% renewable', 'runs on renewable energy', '100% renewable energy', '100% green energy', 'powered by green energy', 'made with green energy', 'clean energy product*'] },
        { kind: 'phrases', phrases: ['wind', 'solar', 'hydro*', 'geothermal', 'certificates', 'guarantees of origin', 'RECs', 'biomass'] },
        200,
      ),
    },
    {
      id: 'green-seal',
      severity: 'info',
      message: { en: 'A seal or certificate without who gave it.', zh_CN: '写了认证但未写机构。' },
      reason: { en: 'The EU bans labels that do not rest on an independent scheme; buyers must be able to look it up.', zh_CN: '欧盟禁止没有独立认证体系支撑的标签，消费者应能查证。' },
      suggestion: { en: 'Name the scheme, the body and what exactly was certified.', zh_CN: '请写明认证体系、机构和认证内容。' },
      reference: guide(6, 'certifications and seals of approval'),
      match: missing(
        { kind: 'phrases', phrases: ['certified green', 'green certified', 'eco-certified', 'certified sustainable', 'certified eco', 'certified eco-friendly', 'eco label', 'eco-label', 'our own sustainability label', 'certified climate'] },
        { kind: 'phrases', phrases: ['certified by', 'EU Ecolabel', 'FSC', 'PEFC', 'Blue Angel', 'Nordic Swan', 'GOTS', 'OEKO-TEX', 'ISO 14024', 'Green Seal', 'Energy Star', 'MSC', 'Rainforest Alliance', 'Cradle to Cradle'] },
        250,
      ),
    },
    {
      id: 'green-comparison',
      severity: 'warning',
      message: { en: 'A green comparison without its basis.', zh_CN: '环保比较未写明基准。' },
      reason: { en: '“Less” and “greener” mean nothing until one knows than what.', zh_CN: '“更少”“更绿”若不说明与什么相比就没有意义。' },
      suggestion: { en: 'Name what it is compared with, the year and the figures.', zh_CN: '请写明比较对象、年份和数据。' },
      reference: EMPOWER,
      match: missing(
        { kind: 'phrases', phrases: ['lower carbon footprint', 'smaller carbon footprint', 'reduced carbon footprint', 'less CO2', 'fewer emissions', 'lower emissions', 'less plastic', 'less packaging', 'less waste', 'greener than', 'more sustainable', 'lower environmental impact', 'reduced environmental impact', 'more eco-friendly', 'more environmentally friendly', 'cleaner than'] },
        { kind: 'phrases', phrases: ['than in', 'than our', 'than the', 'compared with', 'compared to', 'versus', 'relative to', 'since 20*', 'than conventional', 'than last', 'than previous', '% less', '% lower', '% fewer', 'per cent less', 'percent less'] },
        150,
      ),
    },
    {
      id: 'natural',
      severity: 'info',
      message: { en: '“Natural” as a green claim.', zh_CN: '以“天然”作环保宣传。' },
      reason: { en: 'Natural says nothing about the effect on nature, and readers understand it in many ways.', zh_CN: '“天然”与环境影响无关，读者理解也各不相同。' },
      suggestion: { en: 'Name the material and its origin.', zh_CN: '请写明材料和来源。' },
      reference: EMPOWER,
      match: { kind: 'phrases', phrases: ['100% natural', 'all-natural', 'all natural', 'completely natural', 'purely natural', 'nothing but nature', "nature's own", '100% eco', '100% green', '100% organic and natural', 'pure and natural'] },
    },
  ],
};

export const examples: Record<string, Examples> = {
  'general-benefit': ['An «eco-friendly» mug.', 'The mug is eco-friendly because it holds 80 % less plastic than our old one.', 'Coal is not environmentally friendly.'],
  sustainable: ['Our «sustainable packaging» is here.', 'Our sustainable packaging uses 40 % less plastic.', 'Growth at this rate is not sustainable.'],
  'carbon-neutral': ['Enjoy our «carbon-neutral» coffee.', 'The city wants to become carbon neutral.', 'Europe aims to be the first climate-neutral continent.'],
  offset: ['We «offset our emissions» so that you can fly with peace of mind.', 'We offset our emissions with Gold Standard projects.', 'Gains offset losses.'],
  'future-goal': ['We will be «net zero by 2040».', 'We will be net zero by 2040; our roadmap has interim targets for 2030.', 'The bridge will be finished by 2040.'],
  biodegradable: ['A «biodegradable» bag.', 'The bag is biodegradable within 12 weeks in soil.', 'Glass is not biodegradable.'],
  compostable: ['Our cups are «compostable».', 'Our cups are compostable in home compost bins.', 'We compost kitchen waste.'],
  'free-of': ['A «chemical-free» cleaner.', 'The museum is free of charge.'],
  'non-toxic': ['«Non-toxic» paint for the nursery.', 'Non-toxic paint, tested to EN 71-3.', 'The mushroom is toxic.'],
  ozone: ['«Ozone-friendly» hair spray.', 'The ozone layer recovers.'],
  recyclable: ['The bottle is «100% recyclable».', 'The bottle is 100% recyclable; check whether it is collected where you live.', 'Recycling is on Tuesdays.'],
  'recycled-content': ['A jacket «made from recycled» bottles.', 'A jacket made from 85% recycled bottles.', 'He recycled the old joke.'],
  'renewable-energy': ['Chocolate «made with renewable energy».', 'Chocolate made with renewable energy: wind power from our own mill.', 'Renewable sources grew in May.'],
  'green-seal': ['A «certified green» office chair.', 'A certified green office chair, certified by Nordic Swan.', 'She is a certified nurse.'],
  'green-comparison': ['Now with a «lower carbon footprint».', 'Now with a lower carbon footprint than our 2020 model.', 'The house has a small footprint.'],
  natural: ['«100% natural» soap.', 'It was the natural thing to do.'],
};
