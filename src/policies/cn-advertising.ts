import type { Examples } from '../core/detector';
import type { Matcher, Policy } from '../core/policy';

const article = (number: string, subject: string) => ({ title: `中华人民共和国广告法 第${number}条：${subject}（国家法律法规数据库）`, url: 'https://flk.npc.gov.cn/' });
const PRICE = { title: '中华人民共和国价格法 第十四条：虚假的或者使人误解的价格手段（国家法律法规数据库）', url: 'https://flk.npc.gov.cn/' };
const UNFAIR = { title: '中华人民共和国反不正当竞争法：虚假或者引人误解的商业宣传（国家法律法规数据库）', url: 'https://flk.npc.gov.cn/' };

/** Shows that a sentence is about health. */
const medical: Matcher = { kind: 'phrases', phrases: ['药', '治疗', '疗效', '患者', '医疗', '医院', '病', '保健', '养生', '血压', '血糖', '器械', '医生', '康复', '胶囊', '口服液', '理疗'] };
const near = (of: Matcher, other: Matcher, withinChars: number): Matcher => ({ kind: 'near', of, near: other, withinChars });

/** Words that Chinese advertising law forbids or ties to conditions. */
export const cnAdvertising: Policy = {
  id: 'cn-advertising',
  title: { en: 'Chinese advertising law', zh_CN: '中国广告法用语' },
  description: {
    en: 'Superlatives, state authority, cures, guaranteed returns and other wording that advertising in China must avoid.',
    zh_CN: '绝对化用语、国家机关名义、疗效断言、保本承诺等广告禁用或限用的表述。',
  },
  languages: ['zh'],
  rules: [
    {
      id: 'state-level',
      severity: 'serious',
      message: { en: 'A “state-level” superlative.', zh_CN: '使用了“国家级”等用语。' },
      reason: { en: 'Article 9(3) forbids “state-level”, “top-level”, “best” and the like in advertising.', zh_CN: '广告法第九条第（三）项禁止使用“国家级”“最高级”“最佳”等用语。' },
      suggestion: { en: 'Name the certificate, its number and who issued it.', zh_CN: '请改写为具体的认证名称、编号和颁发机构。' },
      reference: article('九', '广告不得有的情形'),
      match: {
        kind: 'phrases',
        phrases: ['国家级', '世界级', '宇宙级', '全球级', '最高级', '顶级', '顶尖', '极品', '国家领导人推荐', '国家免检', '国家质量免检', '国家质检免检', '免检产品', '特级品质', '殿堂级', '史诗级', '王牌产品', '至尊享受'],
        except: ['国家级自然保护区', '国家级非物质文化遗产', '国家级非遗', '国家级贫困县', '国家级新区', '国家级经济技术开发区', '国家级高新技术产业开发区', '国家级重点实验室', '国家级实验室', '国家级博物馆', '世界级城市群', '顶级域名', '顶级会议', '国家级期刊', '国家级公益林', '国家级风景名胜区', '顶级掠食者', '顶级捕食者', '国家级科研', '国家级教学'],
      },
    },
    {
      id: 'best',
      severity: 'serious',
      message: { en: 'A superlative with “most”.', zh_CN: '使用了“最……”类绝对化用语。' },
      reason: { en: 'Superlatives belittle competitors and cannot be proven; Article 9(3) forbids them.', zh_CN: '绝对化用语无法证明且贬低他人，广告法第九条第（三）项禁止使用。' },
      suggestion: { en: 'Use a figure with its source and date.', zh_CN: '请用注明来源和日期的数据代替。' },
      reference: article('九', '广告不得有的情形'),
      match: {
        kind: 'phrases',
        phrases: [
          '最佳', '最好的产品', '最好的品质', '最好的服务', '最好的选择', '最好用', '最优质', '最优秀的产品', '最高端', '最高档', '最高品质', '最先进', '最新科技', '最新技术', '最大品牌', '最强', '最低价', '全网最低', '全国最低', '最便宜', '最具性价比', '最受欢迎', '最畅销', '最热销', '最专业', '最权威', '最安全', '最有效', '最正宗', '最奢华', '最豪华', '最顶级', '最时尚', '最舒适', '最实惠', '最满意', '最放心', '最健康的', '最环保', '史上最',
        ],
        except: ['最佳实践', '最佳女主角', '最佳男主角', '最佳导演', '最佳影片', '最佳配角', '最佳球员', '最佳女配角', '最佳男配角', '最佳射手', '最佳答案', '最佳阵容', '最佳新人', '最佳拟合', '最佳时间', '最佳时期', '最佳状态', '最佳食用', '最佳赏味', '最佳温度', '最佳动画', '最佳外语片', '最佳编剧', '最强台风', '最强降雨', '最佳解'],
      },
    },
    {
      id: 'first',
      severity: 'serious',
      message: { en: 'A claim to be number one.', zh_CN: '使用了“第一”“首选”等排名用语。' },
      reason: { en: 'Ranks without proof are treated like superlatives.', zh_CN: '无依据的排名等同于绝对化用语。' },
      suggestion: { en: 'Give the ranking, its publisher, period and scope, or leave it out.', zh_CN: '请写明榜单、发布方、期间和范围，否则删去。' },
      reference: article('九', '广告不得有的情形'),
      match: {
        kind: 'phrases',
        phrases: [
          '中国第一', '全国第一', '全网第一', '世界第一', '全球第一', '亚洲第一', '行业第一', '销量第一', '品质第一', '质量第一', '口碑第一', '服务第一', '排名第一', '第一品牌', '第一名牌', '领先第一', '遥遥领先', 'NO.1', 'No 1', 'TOP1', 'TOP.1', '首选品牌', '行业首选', '家庭首选', '首家', '首款', '首创', '全国首发', '全球首发', '唯一', '独一无二', '独家配方', '绝无仅有', '前所未有', '空前绝后', '史无前例', '万能', '无与伦比', '领导品牌', '领袖品牌', '领军品牌', '行业领导者', '缔造者', '霸主', '冠军品牌',
        ],
        except: ['安全第一', '世界第一次', '全球第一次', '中国第一次', '全国第一次', '中国第一汽车', '中国第一历史档案馆', '全国第一批', '中国第一批', '世界第一届', '全国第一届', '中国第一届', '全国第一轮', '唯一标识', '唯一性', '唯一编号', '不是唯一', '唯一键', '唯一的孩子', '唯一约束', '唯一值', '唯一码', '唯一识别', '世界第一大洋', '亚洲第一次', '世界第一高峰', '世界第一大', '世界第一长', '不唯一', '唯一不变', '唯一的办法', '唯一的希望', '唯一幸存', '万能钥匙', '万能充'],
      },
    },
    {
      id: 'absolute',
      severity: 'warning',
      message: { en: 'An absolute promise.', zh_CN: '使用了“100%”“绝对”等绝对化承诺。' },
      reason: { en: 'Whoever promises without limit must keep the promise without limit; it is also taken for a false claim.', zh_CN: '无条件的承诺必须无条件兑现，也容易被认定为虚假宣传。' },
      suggestion: { en: 'State the conditions and the tested figure.', zh_CN: '请写明条件和经检测的数据。' },
      reference: article('二十八', '虚假广告'),
      match: {
        kind: 'phrases',
        phrases: ['100%有效', '百分百有效', '百分之百有效', '100%安全', '百分百安全', '百分之百安全', '100%纯天然', '百分百纯天然', '100%满意', '百分百满意', '绝对有效', '绝对安全', '绝对正品', '绝对优惠', '绝对划算', '永久有效', '永不反弹', '永不褪色', '永不磨损', '零风险', '零缺陷', '零污染', '无任何副作用', '彻底解决', '一次见效', '立竿见影', '全面解决', '完美无缺', '包治', '包您满意', '无效退款', '假一赔万'],
        except: ['零风险加权', '没有零风险', '不存在零风险', '并非绝对安全', '没有绝对安全', '不是绝对安全'],
      },
    },
    {
      id: 'state-organ',
      severity: 'serious',
      message: { en: 'The name or image of a state organ or official.', zh_CN: '使用国家机关或其工作人员的名义。' },
      reason: { en: 'Article 9(2) forbids using state organs or officials, openly or in disguise.', zh_CN: '广告法第九条第（二）项禁止使用或变相使用国家机关及其工作人员的名义或形象。' },
      suggestion: { en: 'Leave it out.', zh_CN: '请删去。' },
      reference: article('九', '广告不得有的情形'),
      match: {
        kind: 'phrases',
        phrases: ['国务院推荐', '中央推荐', '政府推荐', '国家机关推荐', '国家机关专供', '党政机关专供', '机关专供', '中南海专供', '人民大会堂专供', '国宴专用', '国宴用酒', '军队专供', '部队特供', '军队特供', '中央军委', '特供酒', '国家领导人', '政府指定', '国家指定', '央视推荐', '钓鱼台专供', '专供国家', '中国驰名商标产品', '公安部推荐', '工商局推荐', '市场监管局推荐', '药监局推荐'],
        except: ['国家领导人会见', '国家领导人出席', '党和国家领导人', '中央军委主席', '中央军委副主席', '中央军委委员', '中央军委办公厅', '时任国家领导人', '国家领导人会议'],
      },
    },
    {
      id: 'flag-and-anthem',
      severity: 'serious',
      message: { en: 'National symbols in advertising.', zh_CN: '在广告中使用国旗、国歌、国徽等。' },
      reason: { en: 'Article 9(1) forbids the national flag, anthem and emblem and those of the army.', zh_CN: '广告法第九条第（一）项禁止使用或变相使用国旗、国歌、国徽、军旗、军歌、军徽。' },
      suggestion: { en: 'Use other images.', zh_CN: '请改用其他素材。' },
      reference: article('九', '广告不得有的情形'),
      match: near(
        { kind: 'phrases', phrases: ['国旗', '国歌', '国徽', '军旗', '军歌', '军徽', '人民币图案', '人民币图样'] },
        { kind: 'phrases', phrases: ['广告', '促销', '优惠', '新品', '包装', '同款', '购买', '抢购', '下单', '定制', '限量', '特价', '折'] },
        40,
      ),
    },
    {
      id: 'medical-effect',
      severity: 'serious',
      message: { en: 'An assertion or guarantee of medical effect.', zh_CN: '对功效、安全性作断言或保证。' },
      reason: { en: 'Article 16 forbids asserting effect or safety, cure rates, and comparisons for medicines, devices and treatment.', zh_CN: '广告法第十六条禁止医疗、药品、医疗器械广告作功效和安全性的断言或保证、说明治愈率或有效率。' },
      suggestion: { en: 'Quote the approved instructions only.', zh_CN: '请仅引用经批准的说明书内容。' },
      reference: article('十六', '医疗、药品、医疗器械广告'),
      match: near(
        { kind: 'phrases', phrases: ['根治', '治愈率', '有效率', '药到病除', '包治百病', '包治', '彻底治愈', '永不复发', '无副作用', '无毒副作用', '零副作用', '没有任何副作用', '无依赖', '疗程见效', '一针见效', '一贴见效', '三天见效', '七天见效', '当天见效', '断根', '去根', '祖传秘方', '宫廷秘方', '安全无毒', '特效药', '神药', '神医', '家庭必备', '药监局认证'], except: ['不能根治', '无法根治', '难以根治', '不可根治', '尚不能根治', '无法断根'] },
        medical,
        30,
      ),
    },
    {
      id: 'medical-endorsement',
      severity: 'serious',
      message: { en: 'Doctors, patients or institutes recommending a remedy.', zh_CN: '利用专家、医生、患者或机构作推荐、证明。' },
      reason: { en: 'Articles 16 and 18 forbid endorsements for medicines, devices and health food.', zh_CN: '广告法第十六条、第十八条禁止医疗、药品、器械、保健食品广告利用代言人作推荐、证明。' },
      suggestion: { en: 'Leave the endorsement out.', zh_CN: '请删去推荐或证明。' },
      reference: article('十八', '保健食品广告'),
      match: near(
        { kind: 'phrases', phrases: ['专家推荐', '医生推荐', '名医推荐', '院士推荐', '教授推荐', '患者推荐', '权威医院推荐', '协和专家', '老中医推荐', '营养师推荐', '药师推荐', '明星代言', '亲身体验', '患者亲述', '患者见证', '康复患者'] },
        medical,
        40,
      ),
    },
    {
      id: 'food-as-medicine',
      severity: 'serious',
      message: { en: 'Medical terms for a food or cosmetic.', zh_CN: '普通食品、保健食品、化妆品使用医疗用语。' },
      reason: { en: 'Article 17 allows claims about treating disease for medicines and treatment only.', zh_CN: '广告法第十七条：除医疗、药品、医疗器械广告外，禁止涉及疾病治疗功能或使用医疗用语。' },
      suggestion: { en: 'Describe taste, ingredients and approved functions.', zh_CN: '请描述口味、成分和获批的保健功能。' },
      reference: article('十七', '禁止涉及疾病治疗功能'),
      match: near(
        { kind: 'phrases', phrases: ['降血压', '降血糖', '降血脂', '降三高', '抗癌', '防癌', '治癌', '抗肿瘤', '防治', '治疗失眠', '治疗便秘', '消炎', '杀菌止痒', '活血化瘀', '补肾壮阳', '壮阳', '排毒养颜', '延缓衰老', '抗衰老', '增强免疫力', '提高免疫力', '修复受损细胞', '改善内分泌', '清热解毒', '药妆', '医学护肤品', '医美级', '减肥瘦身'] },
        { kind: 'phrases', phrases: ['食品', '饮料', '茶', '蜂蜜', '酵素', '代餐', '面膜', '护肤', '化妆品', '精华', '乳液', '奶粉', '零食', '酸奶', '果汁', '糖果', '枸杞', '阿胶', '洗发水', '香皂', '牙膏', '咖啡', '醋'] },
        30,
      ),
    },
    {
      id: 'health-food-without-notice',
      severity: 'warning',
      message: { en: 'Health food without the required notice.', zh_CN: '保健食品广告未标明“本品不能代替药物”。' },
      reason: { en: 'Article 18 requires the words “this product cannot replace medicines” to be shown clearly.', zh_CN: '广告法第十八条要求显著标明“本品不能代替药物”。' },
      suggestion: { en: 'Add 本品不能代替药物.', zh_CN: '请加上“本品不能代替药物”。' },
      reference: article('十八', '保健食品广告'),
      match: {
        kind: 'missing',
        trigger: near({ kind: 'phrases', phrases: ['保健食品', '保健品', '蓝帽子'] }, { kind: 'phrases', phrases: ['购买', '下单', '优惠', '抢购', '特价', '热销', '正品', '包邮', '推荐', '新品', '礼盒', '限时'] }, 60),
        required: { kind: 'phrases', phrases: ['不能代替药物', '不能替代药物', '不可代替药物', '不能取代药物'] },
        withinChars: 1500,
      },
    },
    {
      id: 'guaranteed-return',
      severity: 'serious',
      message: { en: 'A promise of capital or return.', zh_CN: '承诺保本、保收益。' },
      reason: { en: 'Article 25 forbids promising returns or the absence of risk in offers of investments.', zh_CN: '广告法第二十五条：招商等有投资回报预期的广告不得对未来收益或效果作保证性承诺，不得明示或暗示保本、无风险或保收益。' },
      suggestion: { en: 'Add a clear reminder of the risk and who bears it.', zh_CN: '请删去承诺，并对可能存在的风险及责任承担作合理提示。' },
      reference: article('二十五', '招商等有投资回报预期的广告'),
      match: {
        kind: 'phrases',
        phrases: ['保本保息', '保本保收益', '保本理财', '稳赚不赔', '只赚不赔', '稳赚', '零风险高收益', '无风险高收益', '无风险投资', '高收益无风险', '保证收益', '收益保证', '保底收益', '固定高回报', '稳定高回报', '躺赚', '日赚千元', '月入过万', '轻松月入', '投资必赚', '必赚', '包赚', '年化收益保证', '刚性兑付', '一夜暴富', '财务自由不是梦', '回本快', '包回本', '稳定收益有保障'],
        except: ['不保本', '不保证收益', '不得承诺保本保息', '不承诺保本保息', '打破刚性兑付', '并非稳赚不赔', '没有稳赚不赔', '不承诺保证收益', '不是稳赚', '不存在稳赚不赔', '没有只赚不赔'],
      },
    },
    {
      id: 'investment-without-risk-notice',
      severity: 'warning',
      message: { en: 'An offer of investment without a risk notice.', zh_CN: '投资理财宣传缺少风险提示。' },
      reason: { en: 'Article 25 requires a reasonable warning of risk and of who is liable.', zh_CN: '广告法第二十五条要求对风险及风险责任承担有合理提示或者警示。' },
      suggestion: { en: 'Add 投资有风险，入市需谨慎.', zh_CN: '请加上“投资有风险，入市需谨慎”等提示。' },
      reference: article('二十五', '招商等有投资回报预期的广告'),
      match: {
        kind: 'missing',
        trigger: { kind: 'phrases', phrases: ['预期年化', '年化收益率高达', '预期收益率', '立即投资', '马上投资', '立即理财', '招商加盟', '火热招商', '加盟即享', '投资回报率高', '投资回报率达', '立即入金', '开户即送'] },
        required: { kind: 'phrases', phrases: ['投资有风险', '理财有风险', '市场有风险', '投资需谨慎', '入市需谨慎', '非保本', '不代表', '不保证', '风险自担', '风险提示', '可能亏损', '风险揭示'] },
        withinChars: 1500,
      },
    },
    {
      id: 'education-promise',
      severity: 'serious',
      message: { en: 'A promise of passing or admission.', zh_CN: '教育培训作保证性承诺。' },
      reason: { en: 'Article 24 forbids promising admission, passing, or a certificate, and hinting at examiners taking part.', zh_CN: '广告法第二十四条：教育、培训广告不得对升学、通过考试、获得学位或合格证书作保证性承诺，不得暗示考试机构或命题人员参与。' },
      suggestion: { en: 'Describe the course, teachers and hours.', zh_CN: '请改为介绍课程、师资和课时。' },
      reference: article('二十四', '教育、培训广告'),
      match: {
        kind: 'phrases',
        phrases: ['保过班', '包过班', '签约保过', '不过退款', '不过全额退', '考不过退费', '包过', '保证通过', '100%通过', '百分百通过', '保录取', '包录取', '保送名校', '包拿证', '包就业', '保就业', '命题专家授课', '命题组', '押题命中', '押中原题', '考前押题', '名师押题', '内部真题', '保证提分', '包提分', '提分保证', '一次通过率100%'],
        except: ['拿包过'],
      },
    },
    {
      id: 'real-estate-promise',
      severity: 'warning',
      message: { en: 'A promise about the value or surroundings of a home.', zh_CN: '房地产升值、回报或规划配套承诺。' },
      reason: { en: 'Article 26 forbids promising a rise in value, measuring distance in minutes, or misleading about planned facilities.', zh_CN: '广告法第二十六条：房地产广告不得作升值或投资回报承诺，不得以时间表示距离，不得对规划中的设施作误导宣传。' },
      suggestion: { en: 'State the distance and what exists today.', zh_CN: '请写明实际距离和现有设施。' },
      reference: article('二十六', '房地产广告'),
      match: near(
        { kind: 'phrases', phrases: ['升值潜力无限', '升值空间巨大', '必涨', '稳升值', '包租', '售后包租', '返本销售', '年回报率', '投资回报率', '分钟直达', '分钟到达', '分钟车程', '坐拥地铁', '学区房', '名校学位', '不限购', '可落户', '地王', '零首付', '首付分期'] },
        { kind: 'phrases', phrases: ['楼盘', '房', '住宅', '公寓', '商铺', '小区', '开盘', '户型', '物业', '别墅', '置业', '售楼'] },
        30,
      ),
    },
    {
      id: 'price',
      severity: 'warning',
      message: { en: 'A price claim that needs proof.', zh_CN: '价格宣传需有依据。' },
      reason: { en: 'Invented former prices and false discounts count as price fraud.', zh_CN: '虚构原价、虚假折扣属于价格欺诈。' },
      suggestion: { en: 'State the former price, when it applied, and until when the offer runs.', zh_CN: '请写明原价及其适用时间，以及活动截止时间。' },
      reference: PRICE,
      match: { kind: 'phrases', phrases: ['跳楼价', '吐血价', '亏本价', '亏本甩卖', '清仓甩卖', '出厂价直销', '史低价', '历史最低', '全年最低', '惊爆价', '骨折价', '白菜价', '成本价销售', '最后一天', '仅此一天', '最后三天', '错过不再', '错过再等一年', '不再有', '随时涨价', '马上涨价', '即将涨价', '秒杀全网', '全民疯抢', '抢疯了', '万人疯抢'], except: ['世界上不再有', '历史最低气温', '历史最低水位', '历史最低点', '历史最低水平', '学期最后一天', '假期最后一天', '人生最后一天', '生命的最后一天'] },
    },
    {
      id: 'disparagement',
      severity: 'warning',
      message: { en: 'This runs down competitors.', zh_CN: '贬低其他经营者的商品或服务。' },
      reason: { en: 'Article 13 forbids belittling others’ goods or services.', zh_CN: '广告法第十三条：广告不得贬低其他生产经营者的商品或者服务。' },
      suggestion: { en: 'Compare measured facts, or only describe your own goods.', zh_CN: '请比较可核实的事实，或只介绍自己的产品。' },
      reference: article('十三', '不得贬低他人'),
      match: { kind: 'phrases', phrases: ['完爆同行', '秒杀同行', '吊打同行', '碾压同行', '同行都怕', '让同行汗颜', '别家都是假货', '其他品牌都是', '其他牌子都不', '甩同行', '完胜同类', '吊打同类', '秒杀同类', '碾压同类', '比大牌更好', '吊打大牌', '秒杀大牌'] },
    },
    {
      id: 'superstition',
      severity: 'warning',
      message: { en: 'Superstition in advertising.', zh_CN: '含有迷信内容。' },
      reason: { en: 'Article 9(8) forbids obscenity, gambling, superstition, terror and violence.', zh_CN: '广告法第九条第（八）项禁止含有淫秽、色情、赌博、迷信、恐怖、暴力的内容。' },
      suggestion: { en: 'Describe material and craft.', zh_CN: '请改为介绍材质和工艺。' },
      reference: article('九', '广告不得有的情形'),
      match: { kind: 'phrases', phrases: ['招财进宝神器', '旺夫', '旺财运', '转运珠', '增强运势', '提升运势', '改运', '开光', '辟邪', '驱邪', '镇宅', '招桃花', '旺桃花', '化解小人', '逢凶化吉', '风水宝地', '算命', '占卜', '带来好运气', '护身符'], except: ['镇宅之宝', '不算命中', '开光学', '展开光', '打开光', '张开光', '离开光', '公开光', '避开光', '切开光', '分开光'] },
    },
    {
      id: 'popularity',
      severity: 'info',
      message: { en: 'Sales or praise that must be real.', zh_CN: '销量、评价等数据须真实。' },
      reason: { en: 'Invented sales and reviews are false commercial publicity.', zh_CN: '虚构销量和评价属于虚假或者引人误解的商业宣传。' },
      suggestion: { en: 'State the figure, the period and the source.', zh_CN: '请写明数字、期间和来源。' },
      reference: UNFAIR,
      match: { kind: 'phrases', phrases: ['销量遥遥领先', '销量领先', '热销千万', '狂销', '全网热销', '好评如潮', '零差评', '百万用户的选择', '千万家庭的选择', '明星都在用', '网红同款', '人手一件', '闭眼入', '口碑爆棚', '回购率100%', '卖爆了', '断货王'] },
    },
  ],
};

export const examples: Record<string, Examples> = {
  'state-level': ['我们提供«国家级»的服务。', '«顶级»享受，尽在本店。', '三江源是国家级自然保护区。', '这个顶级域名已被注册。'],
  best: ['本店出售«最佳»护肤品。', '«全网最低»，欢迎选购。', '她获得了最佳女主角奖。', '请说明最晚的交货日期。'],
  first: ['«销量第一»的空调品牌。', '全国«No.1»的选择。', '世界上«独一无二»的口感。', '安全第一，预防为主。', '他第一次来北京。', '订单号是唯一标识。'],
  absolute: ['«百分百有效»，无效包退。', '«绝对安全»的充电宝。', '世上没有绝对安全的投资。', '完成率为百分之百。'],
  'state-organ': ['«人民大会堂专供»白酒。', '«国家领导人»也在喝的茶。', '党和国家领导人出席了会议。', '会议在人民大会堂举行。'],
  'flag-and-anthem': ['印有«国旗»的限量T恤，马上抢购。', '清晨举行升国旗仪式。'],
  'medical-effect': ['本药三个疗程«根治»糖尿病。', '«祖传秘方»，专治风湿病。', '高血压目前不能根治，患者应遵医嘱。', '要根治城市拥堵。'],
  'medical-endorsement': ['«专家推荐»的降压药。', '电影由专家推荐。'],
  'food-as-medicine': ['这款茶能«降血压»。', '坚持喝醋可«抗癌»。', '医生说，运动有助于控制血压。'],
  'health-food-without-notice': ['«保健食品»特价，马上下单！', '保健食品特价。本品不能代替药物。', '保健食品的监管日益严格。'],
  'guaranteed-return': ['加盟我们，«稳赚不赔»！', '«保本保息»，年年分红。', '本产品不保本，请谨慎投资。', '世上没有稳赚不赔的生意。'],
  'investment-without-risk-notice': ['«预期年化»8%，«立即投资»。', '预期年化8%。投资有风险，入市需谨慎。', '政府投资修路。'],
  'education-promise': ['«签约保过»，放心报名。', '«命题专家授课»，冲刺高分。', '他顺利通过了考试。'],
  'real-estate-promise': ['本楼盘距地铁5«分钟直达»。', '购房即享«售后包租»。', '坐车二十分钟到达公园。'],
  price: ['«跳楼价»大甩卖！', '«最后一天»，先到先得。', '今年冬天的气温创历史最低点。'],
  disparagement: ['品质«吊打同行»。', '同行评议需要三个月。'],
  superstition: ['佩戴本手链可«旺财运»。', '大师«开光»，限量发售。', '打开光驱，放入光盘。'],
  popularity: ['上市三天«卖爆了»。', '公司公布了去年的销量。'],
};
