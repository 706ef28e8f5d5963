export { attend } from './attention';
export { multiply, packPanels, project } from './matrix';
export { addNormRows, embedRows, geluRows, normRows, quantizeRows } from './rows';
