export { medicineLinkRules } from '#plan';
