export { nothing } from '../../compute/kernels/functions';
export { attend } from './attention';
export { blockRows, multiply, narrowColumns, packPanels, panelColumns, project } from './matrix';
export { addNormRows, embedRows, geluRows, normRows, quantizeRows } from './rows';
