import { describe, expect, it } from 'vitest';
import { formsOfSentences } from '@/src/core/text/form';
import { findSentences } from '@/src/core/text/sentences';

const formsOf = (text: string) => formsOfSentences(text, findSentences(text));

describe('the form of Chinese sentences', () => {
  it.each([
    ['王经理，您好！', 'greeting'],
    ['各位同事：', 'greeting'],
    ['尊敬的客户：', 'greeting'],
    ['大家好，', 'greeting'],
    ['此致\n敬礼', 'greeting'],
    ['祝工作顺利！', 'greeting'],
    ['2024年5月3日', 'numbers'],
    ['共3件，每件12.5元', 'numbers'],
    ['电话：010-6512 3456', 'signature'],
    ['第一章 总则', 'heading'],
    ['三、项目进度', 'heading'],
    ['（二）付款方式', 'heading'],
    ['第一部分 概述', 'heading'],
    ['第三条：交货日期', 'heading'],
    ['第十二章', 'heading'],
    ['附件二：报价单', 'heading'],
    ['会议纪要：', 'heading'],
  ])('of “%s” is %s', (text, form) => {
    expect(formsOf(text)[0]).toBe(form);
  });

  it.each([
    '差评',
    '他对你好吗？',
    '送得很慢',
    '您好，我的快递还没到。',
    '祝你好运，但是这家店真的很差。',
    '第一次来就踩雷，太难吃了。',
    '一、二楼都很吵，服务也差，再也不来了。',
    '第一部电影太难看了',
    '第二部分写得很差',
    '第三部手机卡顿',
    '第一节课讲得一塌糊涂',
    '二、客服态度太差',
    '（三）收货太慢',
    '(三)收货太慢',
    '四、包装破损',
    '附件打不开',
  ])('of “%s” is none that has no mood', (text) => {
    expect(formsOf(text)[0]).toBeNull();
  });

  it('is a signature below a valediction, until somebody speaks again', () => {
    expect(formsOf('祝好\n李明\n北方科技有限公司\n另外，上次的货少了两箱，我很不满意。')).toEqual(['greeting', 'signature', 'signature', null]);
  });
});
