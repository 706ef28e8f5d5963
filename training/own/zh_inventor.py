"""What fills the Chinese templates of personal data: names and companies of Faker, addresses, dates and numbers of our own."""

import random

from faker import Faker

# province -> city -> districts; municipalities are their own city.
_PLACES = {
    "北京市": {"": "朝阳区 海淀区 丰台区 通州区 西城区"},
    "上海市": {"": "浦东新区 徐汇区 杨浦区 闵行区 静安区"},
    "天津市": {"": "南开区 河西区 滨海新区 和平区"},
    "重庆市": {"": "渝北区 江北区 沙坪坝区 九龙坡区"},
    "广东省": {"广州市": "天河区 番禺区 白云区 越秀区", "深圳市": "南山区 福田区 宝安区 龙岗区", "佛山市": "顺德区 禅城区", "东莞市": "长安镇 虎门镇 南城街道"},
    "浙江省": {"杭州市": "西湖区 余杭区 滨江区 萧山区", "宁波市": "鄞州区 海曙区", "温州市": "鹿城区 瓯海区", "义乌市": "稠城街道 北苑街道"},
    "江苏省": {"南京市": "鼓楼区 江宁区 建邺区", "苏州市": "吴中区 姑苏区 昆山市", "无锡市": "滨湖区 梁溪区", "徐州市": "泉山区 云龙区"},
    "四川省": {"成都市": "武侯区 锦江区 高新区 双流区", "绵阳市": "涪城区 游仙区", "乐山市": "市中区 峨眉山市"},
    "湖北省": {"武汉市": "武昌区 洪山区 江汉区 汉阳区", "宜昌市": "西陵区 伍家岗区"},
    "湖南省": {"长沙市": "岳麓区 雨花区 开福区", "株洲市": "天元区 芦淞区"},
    "河南省": {"郑州市": "金水区 中原区 二七区", "洛阳市": "涧西区 洛龙区", "信阳市": "浉河区 固始县"},
    "山东省": {"济南市": "历下区 市中区 槐荫区", "青岛市": "市南区 崂山区 黄岛区", "临沂市": "兰山区 莒南县"},
    "陕西省": {"西安市": "雁塔区 未央区 碑林区", "咸阳市": "秦都区 渭城区"},
    "福建省": {"厦门市": "思明区 湖里区 集美区", "福州市": "鼓楼区 仓山区", "泉州市": "丰泽区 晋江市"},
    "辽宁省": {"沈阳市": "和平区 皇姑区 浑南区", "大连市": "中山区 甘井子区"},
    "黑龙江省": {"哈尔滨市": "南岗区 道里区 香坊区"},
    "吉林省": {"长春市": "朝阳区 宽城区"},
    "河北省": {"石家庄市": "长安区 裕华区", "保定市": "莲池区 定州市", "唐山市": "路北区 丰润区"},
    "安徽省": {"合肥市": "蜀山区 包河区", "芜湖市": "镜湖区 鸠江区"},
    "江西省": {"南昌市": "东湖区 红谷滩区", "赣州市": "章贡区 南康区"},
    "云南省": {"昆明市": "五华区 盘龙区", "大理市": "下关镇 古城"},
    "贵州省": {"贵阳市": "云岩区 观山湖区", "遵义市": "汇川区 红花岗区"},
    "广西壮族自治区": {"南宁市": "青秀区 西乡塘区", "桂林市": "七星区 象山区"},
    "内蒙古自治区": {"呼和浩特市": "赛罕区 新城区"},
    "新疆维吾尔自治区": {"乌鲁木齐市": "天山区 水磨沟区"},
    "海南省": {"海口市": "龙华区 美兰区", "三亚市": "吉阳区 天涯区"},
}
_ROADS = (
    "中山 人民 解放 建设 文化 和平 长江 黄河 学府 滨河 湖滨 新华 迎宾 科技 创业 幸福 光明 振兴 朝阳 友谊 民主 青年 体育 东风 胜利 北京 南京 复兴 天府 锦绣 "
    "梧桐 桂花 樱花 翠竹 望江 凤凰 龙腾 金沙 云锦 石桥 柳荫 竹园 松山 书院 文昌 白鹭 三元 五一 八一 世纪 府前 站前 机场 环城 淮海 虹桥 莫愁 西湖 珠江 香山"
).split()
_ESTATES = "阳光花园 翠湖名邸 万科城 碧桂园 金色家园 东方明珠 香榭丽舍 书香门第 绿地世纪城 保利花园 恒大绿洲 御景湾 学府苑 安居苑 和谐家园 紫金华府 中海国际 锦绣江南 银河湾 幸福里".split()
_TOWERS = "创新大厦 国际金融中心 科技园 软件园 环球中心 财富广场 创业园 恒隆广场 时代大厦 商务中心 产业园".split()
_VILLAGES = "李家村 王庄村 石桥村 上河村 柳树屯 大坪村 东庄 张集镇 河西村 南山村".split()
_GROUPS = "汉族 满族 回族 壮族 苗族 彝族 藏族 土家族 蒙古族 维吾尔族 朝鲜族 白族 侗族 瑶族".split()
_TITLES = "先生 女士 小姐 老师 教授 医生 博士".split()
_SCHOOLS = "大学 第一中学 实验小学 理工大学 师范大学 职业技术学院 人民医院 中心医院 农业银行 图书馆".split()
_DIGITS = "〇一二三四五六七八九"


class Inventor:
    """`slot(name)` gives `(label, value)`; the label is None for what no head is taught."""

    def __init__(self, rng: random.Random):
        self._random = rng
        self._faker = Faker("zh_CN")
        self._faker.seed_instance(rng.random())

    def slot(self, name: str) -> tuple[str | None, str]:
        label = {"ADDRESS": "STREET_ADDRESS", "PERSON": "PERSON", "ORG": "ORGANIZATION", "GPE": "GPE", "ZIP": "ZIP_CODE", "TITLE": "TITLE", "GROUP": "NRP", "DATE": "DATE_TIME", "AGE": "AGE"}.get(name)
        return label, getattr(self, f"_{name.lower()}")()

    def _number_of(self, digits: int) -> str:
        return "".join(self._random.choice("0123456789") for _ in range(digits))

    def _pick(self, *values: str) -> str:
        return self._random.choice(values)

    def _person(self) -> str:
        if self._random.random() < 0.06:
            return f"{self._faker.first_name()}·{self._pick('买买提', '史密斯', '阿不都', '约翰逊', '巴特尔', '米勒', '卓玛', '陈')}"
        return self._faker.name()

    def _org(self) -> str:
        if self._random.random() < 0.4:
            return self._city()[1].removesuffix("市") + self._pick(*_SCHOOLS)
        company = self._faker.company()
        return company if self._random.random() < 0.6 else company.replace("有限公司", self._pick("集团", "公司", "股份有限公司", ""))

    def _city(self) -> tuple[str, str, str]:
        province = self._random.choice(list(_PLACES))
        city = self._random.choice(list(_PLACES[province]))
        return province, city or province, self._random.choice(_PLACES[province][city].split())

    def _gpe(self) -> str:
        province, city, district = self._city()
        return self._pick(city, city.removesuffix("市"), city.removesuffix("市"), province + (city if city != province else ""), city + district, province)

    def _address(self) -> str:
        province, city, district = self._city()
        place = self._pick(*([city + district] * 3), *([province + city + district] * 4 if city != province else [city + district]), city, district, city.removesuffix("市") + district)
        rng = self._random
        road = self._pick(*_ROADS) + self._pick("路", "路", "路", "街", "大街", "大道", "东路", "西路", "南路", "北路", "中路", "二路", "巷", "胡同")
        number = f"{rng.randint(1, 1999)}{self._pick('号', '号', '号', '弄', '-2号')}"
        flat = self._pick(
            f"{rng.randint(1, 38)}{self._pick('栋', '号楼', '幢', '座')}{rng.randint(1, 6)}单元{rng.randint(101, 3204)}{self._pick('室', '', '号')}",
            f"{rng.randint(1, 38)}{self._pick('栋', '号楼', '幢')}{rng.randint(101, 3204)}{self._pick('室', '')}",
            f"{rng.randint(1, 38)}-{rng.randint(1, 6)}-{rng.randint(101, 3204)}",
            f"{self._pick('A', 'B', 'C', 'D')}座{rng.randint(2, 33)}层{rng.randint(201, 3308)}",
            f"{rng.randint(2, 33)}楼",
            "",
        )
        draw = rng.random()
        if draw < 0.12:
            return f"{place}{self._pick(*_VILLAGES)}{rng.randint(1, 12)}组{rng.randint(1, 188)}号"
        if draw < 0.55:
            return f"{place}{road}{number}{self._pick(*_ESTATES, *_TOWERS)}{flat}"
        if draw < 0.7:
            return f"{place}{self._pick(*_ESTATES)}{flat or '8栋'}"
        return f"{place}{road}{number}{flat}"

    def _zip(self) -> str:
        return self._pick("10", "20", "51", "31", "21", "61", "43", "41", "45", "71") + self._number_of(4)

    def _title(self) -> str:
        return self._pick(*_TITLES)

    def _group(self) -> str:
        return self._pick(*_GROUPS)

    def _date(self) -> str:
        rng = self._random
        year, month, day = rng.randint(1948, 2026), rng.randint(1, 12), rng.randint(1, 28)
        spoken = "".join(_DIGITS[int(digit)] for digit in str(year))
        return self._pick(
            f"{year}年{month}月{day}日", f"{year}年{month}月{day}日", f"{year}-{month:02}-{day:02}", f"{year}/{month}/{day}", f"{year}.{month:02}.{day:02}",
            f"{month}月{day}日", f"{month}月{day}号", f"{spoken}年{month}月", f"{year}年", self._pick("周一", "周三", "下周五", "星期日", "明天下午", "昨天"),
        )  # fmt: skip

    def _age(self) -> str:
        return f"{self._random.randint(3, 96)}{self._pick('岁', '岁', '周岁')}"

    def _phone(self) -> str:
        number = self._pick("13", "15", "17", "18", "19") + self._number_of(9)
        return self._pick(number, number, f"{number[:3]}-{number[3:7]}-{number[7:]}", f"{number[:3]} {number[3:7]} {number[7:]}", f"0{self._number_of(3)}-{self._number_of(7)}", f"400-{self._number_of(3)}-{self._number_of(4)}", f"+86 {number}")

    def _id(self) -> str:
        return self._faker.ssn()

    def _mail(self) -> str:
        return self._faker.email()

    def _card(self) -> str:
        number = "62" + self._number_of(17)
        return self._pick(number, " ".join(number[at : at + 4] for at in range(0, 19, 4)))

    def _wechat(self) -> str:
        return self._pick(self._faker.user_name(), f"wxid_{self._faker.user_name()}", f"{self._faker.user_name()}{self._number_of(3)}")

    def _qq(self) -> str:
        return self._number_of(self._random.randint(7, 10))

    def _number(self) -> str:
        return self._pick(self._number_of(4), self._number_of(8), f"{self._pick('HT', 'SO', 'BX', 'A')}{self._number_of(8)}", f"{self._random.randint(1, 999)},{self._number_of(3)}", f"2024{self._number_of(6)}")

    def _tail(self) -> str:
        return self._number_of(4)

    def _score(self) -> str:
        return self._pick(f"{self._random.randint(0, 5)}:{self._random.randint(0, 5)}", str(self._random.randint(1, 39)), f"{self._random.randint(1, 39)}.{self._number_of(1)}")

    def _room(self) -> str:
        return self._pick(f"{self._random.randint(1, 30)}{self._number_of(2)}", f"{self._pick('A', 'B', 'C')}{self._number_of(3)}", f"{self._random.randint(1, 9)}号")

    def _version(self) -> str:
        return f"{self._random.randint(0, 12)}.{self._random.randint(0, 20)}.{self._random.randint(0, 9)}"

    def _flight(self) -> str:
        return self._pick(f"G{self._number_of(4)}", f"D{self._number_of(3)}", f"CA{self._number_of(4)}", f"MU{self._number_of(4)}次")
