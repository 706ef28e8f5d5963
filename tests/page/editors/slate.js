import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

/** Slate. Text in `<b>` is bold. */
export function mount(root, paragraphs) {
  let editor;
  const initialValue = paragraphs.map((text) => ({
    type: 'paragraph',
    children: text.split(/<\/?b>/).map((run, index) => (index % 2 === 1 ? { text: run, bold: true } : { text: run })),
  }));
  const renderLeaf = ({ attributes, children, leaf }) => createElement('span', attributes, leaf.bold ? createElement('strong', null, children) : children);
  const App = () => {
    const [made] = useState(() => withHistory(withReact(createEditor())));
    editor = made;
    return createElement(Slate, { editor: made, initialValue }, createElement(Editable, { renderLeaf }));
  };
  createRoot(root).render(createElement(App));
  return () => editor.children.map((child) => Node.string(child)).join('\n');
}
