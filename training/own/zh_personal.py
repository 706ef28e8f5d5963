"""Chinese texts of everyday life with personal data in them: letters, forms, chats, parcels, signatures. Data only.

`zh_inventor.py` fills the slots. Numbers that patterns find (phones, ids, cards, accounts) carry no label here: the head has
to learn that they are no addresses. A `\\n` is a new line.
"""

from own.grammar import lines

TEMPLATES = lines(r"""
收件人：{PERSON}，[电话|手机]{PHONE}，地址：{ADDRESS}
{PERSON} {PHONE} {ADDRESS}
请把[快递|合同|发票|样品]寄到{ADDRESS}，收件人{PERSON}，电话{PHONE}。
[我家住在|我住在|我们家在|我现在租在]{ADDRESS}[，离地铁站不远|，欢迎来玩|。]
{PERSON}住在{ADDRESS}，[今年|现年]{AGE}。
{PERSON}，[男|女]，{AGE}，{GROUP}，身份证号{ID}，住{ADDRESS}。
姓名：{PERSON}\n性别：[男|女]\n民族：{GROUP}\n出生日期：{DATE}\n身份证号码：{ID}\n住址：{ADDRESS}
姓名：{PERSON}\n手机：{PHONE}\n邮箱：{MAIL}\n地址：{ADDRESS}\n邮编：{ZIP}
[申请人|投诉人|原告]：{PERSON}，{DATE}出生，{GROUP}，住{ADDRESS}。
[被告|被申请人]：{ORG}，住所地{ADDRESS}，法定代表人{PERSON}。
{ORG}[位于|地址为|办公地点在|注册地址：]{ADDRESS}。
{PERSON}{TITLE}您好，您的订单{NUMBER}已发往{ADDRESS}。
尊敬的{PERSON}{TITLE}：您尾号{TAIL}的银行卡于{DATE}消费{NUMBER}元。
{PERSON}{TITLE}，您预约的{ORG}[门诊|体检|面试]时间为{DATE}。
患者{PERSON}，{AGE}，{DATE}入院，[主诉头痛三天|既往体健]。
[联系人|紧急联系人|担保人]：{PERSON}（{PHONE}）
我叫{PERSON}，{AGE}，{GPE}人，[毕业于|就职于]{ORG}。
{PERSON}，{DATE}生于{GPE}，[曾任|现任]{ORG}[经理|主任|工程师|会计]。
[我的|她的|他的]微信号是{WECHAT}，QQ {QQ}，[加的时候备注{PERSON}|有事找我]。
[转账|打款|汇款]到{PERSON}的卡：{CARD}，开户行{ORG}{GPE}分行
合同编号{NUMBER}，甲方{ORG}，乙方{PERSON}，签于{GPE}，{DATE}。
{PERSON}\n{ORG}\n{ADDRESS}\n{PHONE}
此致\n敬礼\n{PERSON}\n{DATE}
[王|李|张|刘]{TITLE}，麻烦[转告|通知]{PERSON}{DATE}到{GPE}[开会|出差]。
[上门地址|维修地址|家庭住址|送货地址|现住址][：|是|]{ADDRESS}
[导航到|打车去|送到]{ADDRESS}[，谢谢|，要多久|门口等我]
[户籍|籍贯]{GPE}，现居{ADDRESS}，{GROUP}。
[寄件人|房主|租户|业主]{PERSON}，{ADDRESS}，邮编{ZIP}
{DATE}，{PERSON}和{PERSON}在{GPE}[登记结婚|签约|注册了{ORG}]。
{PERSON}给{PERSON}发了邮件{MAIL}，抄送{ORG}。
员工{PERSON}工号{NUMBER}，入职日期{DATE}，{AGE}，手机{PHONE}。
学生{PERSON}，{AGE}，就读于{ORG}，家长电话{PHONE}，家住{ADDRESS}。
""")

# Numbers, places and dates of things that are nobody's data, or no address.
NOBODYS = lines(r"""
[编号|单号|批次|型号]{NUMBER}，[共三箱|已入库|请核对|合格]。
[第3章第2节|第12页|表4-1]列出了{NUMBER}[个参数|条记录]。
比分{SCORE}，[主队|客队]晋级。
[会议室|教室|机房]{ROOM}[已预订|投影仪坏了|空着]。
[版本|固件]{VERSION}[已发布|修复了若干问题]。
[从{GPE}到{GPE}|{GPE}至{GPE}]的[高铁|航班]{FLIGHT}[晚点|准点|停运]。
{GPE}[今天|明天]最高气温{SCORE}度。
[水温|室温]保持在25度左右，[搅拌|静置]10分钟。
总计{NUMBER}元，[含税|不含税|税率6%]。
[订单|工单]{NUMBER}的状态：[处理中|已关闭|待付款]
{GPE}的[夜市|老街|步行街|小区|路][很热闹|很长|正在翻修]。
[过马路|走小区北门|楼下超市|十楼会议室|单元门口][请注意安全|见|有人等]。
客服热线{PHONE}，[服务时间9:00-21:00|按2转人工]。
参考文献[{SCORE}]，第{NUMBER}页。
""")
