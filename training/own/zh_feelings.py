"""Chinese praise and blame that one word turns round, and irony. Data only, written for this model.

What stands in a frame for praise stands in it for blame as well, with another word.
"""

from own.grammar import lines, words

SLOTS = {
    "thing": words(
        "这款耳机 | 这家店 | 这个软件 | 这次更新 | 这本小说 | 这部电影 | 这台洗衣机 | 这家酒店 | 这个牌子的面霜 | 这双鞋 | 这门课 | 这家餐厅 | 客服 | 快递 | 售后 | "
        "新版界面 | 这把椅子 | 这个平台 | 这趟旅行 | 这份套餐 | 这位老师 | 这家公司 | 物业 | 这款手机 | 这个充电宝 | 房东 | 这场演唱会 | 这次培训"
    ),
    "who": words("我 | 我们 | 我妈 | 同事 | 朋友 | 家里人 | 我老公 | 室友 | 孩子"),
    "good": words("满意 | 好用 | 靠谱 | 值得 | 舒服 | 方便 | 划算 | 贴心 | 专业 | 结实 | 清晰 | 干净 | 耐心 | 顺畅 | 精彩"),
    "bad": words("失望 | 难用 | 离谱 | 坑人 | 难受 | 麻烦 | 亏 | 敷衍 | 业余 | 粗糙 | 模糊 | 脏 | 不耐烦 | 卡顿 | 无聊"),
    "verb": words("推荐 | 回购 | 支持 | 再来 | 续费 | 夸"),
    "hours": words("三个小时 | 一整天 | 半个月 | 两周 | 四十分钟 | 一个多月"),
    "fail": words("打不开 | 闪退 | 坏了 | 掉色 | 漏水 | 断了 | 没人管 | 发错货 | 送来是凉的 | 少了一件 | 死机"),
    "work": words("一次都没坏 | 从没卡过 | 当天就到 | 有问必答 | 包得严严实实 | 一点没漏 | 还是热乎的 | 一件没少"),
}

POSITIVE = lines("""
{thing}[真的|确实|]不错，{who}很{good}。
没有比{thing}更{good}的了。
从来没有[用过|遇到过|见过]这么{good}的。
{thing}没有让{who}失望[。|过。]
{who}不得不{verb}一下{thing}。
{thing}[一点也|一点都|丝毫]不{bad}，[反而很|其实挺]{good}。
原以为{thing}会{bad}，[没想到|结果]很{good}。
别看便宜，{thing}真不{bad}。
{thing}好得[没话说|不能再好了|让人挑不出毛病]。
谁说{thing}{bad}的？{who}觉得很{good}。
{thing}虽然[贵了点|慢了点|不起眼]，但是[非常|特别|真的]{good}，会{verb}的。
用了{hours}，{work}，[必须|忍不住要]{verb}。
{who}再也找不到比{thing}更{good}的了。
{thing}挑不出什么毛病，{work}。
{thing}没得说，下次还{verb}。
不是{who}夸张，{thing}[真的|实在]太{good}了。
不{good}的话{who}早就[退了|换了|走了]，{thing}{work}。
{who}对{thing}没有[任何不满|一点怨言|半句怨言]。
{thing}绝了，{work}，爱了爱了
yyds！{thing}{work}
[谢谢|感谢]{thing}，{work}。
{thing}很给力，{who}[笑得合不拢嘴|开心了一整天|特别喜欢]。
""")

NEGATIVE = lines("""
{thing}[真的|实在|]不行，{who}很{bad}。
没有比{thing}更{bad}的了。
从来没有[用过|遇到过|见过]这么{bad}的。
{thing}太让{who}失望了。
{who}[绝对|再也|怎么也]不会{verb}{thing}。
{thing}[一点也|一点都|丝毫|根本]不{good}，[反而很|简直太]{bad}。
原以为{thing}会{good}，[没想到|结果]很{bad}。
别看广告吹得响，{thing}真不{good}。
{thing}差得[没话说|不能再差了|让人无语]。
谁说{thing}{good}的？{who}觉得很{bad}。
{thing}虽然[便宜|快|好看]，但是[非常|特别|真的]{bad}，不会{verb}的。
用了{hours}就{fail}，[谁敢|怎么好意思让人]{verb}。
{who}再也不想[碰|用|看到]{thing}了。
{thing}挑不出什么优点，动不动就{fail}。
{thing}要是{good}，{who}[也不会退|还用来这里写差评吗|名字倒过来写]。
[说好的|承诺的]{good}呢？{fail}也没人理。
等了{hours}，{thing}还是{fail}。
建议大家别{verb}{thing}，{fail}。
{thing}谈不上{good}，{who}后悔了。
不是{who}挑剔，{thing}[真的|实在]太{bad}了。
[呵呵|真棒啊|太厉害了]，{thing}{fail}，[等了{hours}|打电话没人接]，[服务真“周到”|可真行|我谢谢您嘞]。
[恭喜|佩服]{thing}，[成功|又一次]{fail}，[五星好评送给你们吧|真是业界良心啊]。
{thing}真是“{good}”，刚买就{fail}。
[厉害了|绝了]，花了大价钱就换来{fail}。
除了{fail}，{thing}[倒是没别的毛病|哪儿都好]，[呵呵|服了]。
多亏了{thing}，{who}[白等了{hours}|一晚上没睡成|体验了一把什么叫{bad}]。
""")

NEUTRAL = lines("""
请问{thing}[什么时候|几点|在哪里][开始|可以取|更新|报名]？
{who}明天[要去|打算去]看看{thing}。
{thing}有两种[颜色|规格|版本]。
{thing}[已发货|已签收|正在处理]，预计[周三|后天|下午]到。
{who}把{thing}的[说明书|链接|发票]发给你了。
{thing}的价格[是|为][九十九元|三百元|一千二]。
{thing}[支持|不支持]七天退换，[运费自理|以页面为准]。
{who}上个月买的{thing}，[还没拆|还没用]。
请[填写|提供|核对]订单号和{thing}的型号。
{thing}[适合|面向][学生|上班族|老人|初学者]。
""")
