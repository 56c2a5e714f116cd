/** The editor: CodeMirror 6 with what Python needs and no more. A chunk of its own, fetched when code comes near. */
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python, pythonLanguage } from "@codemirror/lang-python";
import { HighlightStyle, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import type { DecorationSet } from "@codemirror/view";
import { highlightCode, tags as t } from "@lezer/highlight";

export interface EditorOptions {
  text: string;
  label: string;
  /** Id of the element that says how to leave with the keyboard. */
  describedBy: string;
  onChange: (text: string) => void;
  /** Ctrl+Enter (Cmd+Enter). */
  onRun: () => void;
}

export interface Editor {
  text(): string;
  /** Replaces everything, as one step that the learner can undo. */
  replace(text: string): void;
  /** Marks one line (from 1) as the one with the error, or none. */
  mark(line: number | null): void;
  /** Puts the cursor at the start of a line. */
  goTo(line: number): void;
  focus(): void;
  destroy(): void;
}

// Names of classes, not colours: exercise.css says what they look like in light and dark.
const style = HighlightStyle.define([
  { tag: [t.keyword, t.bool, t.null, t.operatorKeyword], class: "cx-keyword" },
  { tag: [t.string, t.special(t.string)], class: "cx-string" },
  { tag: [t.number], class: "cx-number-literal" },
  { tag: [t.comment], class: "cx-comment" },
  { tag: [t.function(t.variableName), t.function(t.definition(t.variableName)), t.definition(t.className)], class: "cx-name" },
]);

const setMark = StateEffect.define<number | null>();

/** The line with the error; it is forgotten when the learner changes anything. */
const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(old, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setMark)) continue;
      const line = effect.value;
      if (line === null || line < 1 || line > transaction.state.doc.lines) return Decoration.none;
      const at = transaction.state.doc.line(line).from;
      return Decoration.set([Decoration.line({ class: "cx-error-line" }).range(at)]);
    }
    return transaction.docChanged ? Decoration.none : old;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function extensions({ label, describedBy, onChange, onRun }: EditorOptions) {
  const run = (): boolean => {
    onRun();
    return true;
  };
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    EditorView.lineWrapping,
    EditorState.tabSize.of(4),
    indentUnit.of("    "),
    python(),
    syntaxHighlighting(style),
    marked,
    // Escape, then Tab moves the focus on: CodeMirror's own rule while Tab is bound to indenting.
    keymap.of([{ key: "Mod-Enter", run }, ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
    EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-describedby": describedBy,
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
    }),
    EditorView.updateListener.of((update) => update.docChanged && onChange(update.state.doc.toString())),
  ];
}

/** Puts an editor into `parent`. */
export function createEditor(parent: HTMLElement, options: EditorOptions): Editor {
  const view = new EditorView({ parent, state: EditorState.create({ doc: options.text, extensions: extensions(options) }) });
  return {
    text: () => view.state.doc.toString(),
    replace: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    mark: (line) => view.dispatch({ effects: setMark.of(line) }),
    goTo(line) {
      const { doc } = view.state;
      const anchor = doc.line(Math.min(Math.max(line, 1), doc.lines)).from;
      view.dispatch({ selection: { anchor }, scrollIntoView: true });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

/** Code as highlighted pieces, with the same classes as in the editor; for code that is only shown. */
export function highlighted(code: string): { text: string; className: string }[] {
  const pieces: { text: string; className: string }[] = [];
  const put = (text: string, className: string): void => void pieces.push({ text, className });
  highlightCode(code, pythonLanguage.parser.parse(code), style, put, () => put("\n", ""));
  return pieces;
}
