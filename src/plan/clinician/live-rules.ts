export { planLinkRules } from '#plan';
