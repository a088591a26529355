import { type NodePath, parseAsync, traverse, type types } from '@babel/core';

/** Macros that make a text translatable; whatever stands inside them is wrapped. */
const wrappers = new Set(['Trans', 'Plural', 'Select', 'SelectOrdinal', 't', 'msg', 'plural']);

/** Attributes that are read or heard, whatever the component. */
const spoken =
  /^(aria-(label|description|valuetext)|label|title|alt|placeholder|legend|hint|heading|lead|summary|words|backWords|description|caption)$/;

/** A sentence or a title: "Start", "Not saved yet", never "list-checks" or "en-GB". */
const looksRead = (words: string): boolean => /^[A-Z][a-z]+[a-z’' ,.?!…]*$/.test(words.trim());
const hasLetters = (words: string): boolean => /\p{L}{2,}/u.test(words);

/**
 * The English a screen would show untranslated: text between tags, in attributes that are read, and
 * strings that look like words anywhere else. The pseudo-language would show the same to an eye.
 */
export async function bareWords(file: string, code: string): Promise<readonly string[]> {
  const parsed = await parseAsync(code, {
    filename: file,
    babelrc: false,
    configFile: false,
    parserOpts: { plugins: ['typescript', 'jsx'] },
  });
  if (parsed === null) throw new Error(`${file} cannot be read`);
  const found: string[] = [];
  traverse(parsed, {
    JSXText(path) {
      if (hasLetters(path.node.value) && !isWrapped(path)) found.push(path.node.value.trim());
    },
    StringLiteral(path) {
      const { value } = path.node;
      const read = isSpokenAttribute(path.parent) ? hasLetters(value) : isShown(path, value);
      if (read && !isWrapped(path)) found.push(value);
    },
    TemplateElement(path) {
      const value = path.node.value.cooked ?? '';
      if (isShown(path, value) && !isWrapped(path)) found.push(value);
    },
  });
  return found;
}

const isSpokenAttribute = (node: types.Node | null | undefined): boolean =>
  node?.type === 'JSXAttribute' &&
  node.name.type === 'JSXIdentifier' &&
  spoken.test(node.name.name);

/** Not a type, not a key, not compared with, not a complaint to developers. */
function isShown(path: NodePath, value: string): boolean {
  if (!looksRead(value)) return false;
  const { parent } = path;
  if (parent.type === 'ObjectProperty' && parent.key === path.node) return false;
  if (parent.type === 'BinaryExpression' || parent.type === 'TSLiteralType') return false;
  if (parent.type === 'JSXAttribute' || parent.type === 'ImportDeclaration') return false;
  return !path.findParent(
    (above) =>
      above.isTSType() ||
      above.isThrowStatement() ||
      (above.isCallExpression() && calleeOf(above.node) === 'assert'),
  );
}

const calleeOf = ({ callee }: types.CallExpression): string =>
  callee.type === 'Identifier' ? callee.name : '';

function isWrapped(path: NodePath): boolean {
  return (
    path.findParent(({ node }) => {
      if (node.type === 'JSXElement') {
        const { name } = node.openingElement;
        return name.type === 'JSXIdentifier' && wrappers.has(name.name);
      }
      if (node.type === 'TaggedTemplateExpression') {
        return node.tag.type === 'Identifier' && wrappers.has(node.tag.name);
      }
      return node.type === 'CallExpression' && wrappers.has(calleeOf(node));
    }) !== null
  );
}
