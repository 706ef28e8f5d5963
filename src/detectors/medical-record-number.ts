import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';
import { patternInLines } from '../core/text/pattern-in-lines';

/**
 * Medical record and patient numbers: whatever a hospital calls a number, right after the words for
 * it; there is no common format.
 * https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html
 */
export const medicalRecordNumber = createPatternDetector({
  id: 'medical-record-number',
  label: 'MEDICAL_RECORD',
  title: { en: 'Medical record number', zh_CN: '病历号' },
  group: 'health',
  masked: true,
  requires: { digits: 4, keywords: ['mrn', 'record', 'patient', 'chart', 'hospital', 'fallnummer', 'historia', '病历', '住院号', '门诊号', '患者', 'カルテ'] },
  pattern: patternInLines('giu')`
    (?<![\p{L}])(?<word>MRN|medical\srecord(?:\s(?:number|no\.?|id|#))?|patient\s(?:id|number|no\.?|identifier)|
    chart\s(?:number|no\.?|id)|hospital\s(?:number|no\.?)|health\srecord\s(?:number|no\.?)|patientennummer|fallnummer|
    número\sde\shistoria|病历号|住院号|门诊号|患者编号|
    カルテ番号)[\s:#=：-]{0,3}(?:(?:is|was|ist)[\s:]{1,2})?(?<value>[A-Z]{0,4}-?\d{4,12}(?:-\d{1,6})?)(?![\p{L}\p{N}])`,
  confidence: { alone: 0.9, inContext: 0.9 },
});

/** Numbers after the words, invented, then numbers without them. */
export const examples: Examples = [
  'MRN: «00482913» was admitted.',
  'Patient ID «HX-482913», medical record number is «7719203».',
  '病历号：«20240518»。',
  'The medical record of 2019 has 4829 pages.',
  'Record 00482913 was sold.',
];
