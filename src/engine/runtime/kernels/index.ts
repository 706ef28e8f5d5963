export { attend, headBytes } from './attention';
export { blockRows, multiply, packPanels, panelColumns, project, projectedColumns } from './matrix';
export { addNormRows, embedRows, geluRows, normRows, quantizeRows } from './rows';
