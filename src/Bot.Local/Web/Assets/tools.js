// What can be done with words of the text: those that are selected, or a whole paragraph by its number.

import { offer, send } from "./line.js";
import { blockOf } from "./text.js";

const text = document.getElementById("text");
const tools = document.getElementById("tools");
const can = document.body.dataset.can.split(" ");
const fewWords = 8;
let opener = null;
let timer = 0;

function offsetIn(block, node, offset) {
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, offset);
    return range.toString().length;
}

// Half a word is not a word of the text.
function wholeWords(text, from, to) {
    const isPart = (at) => /[\p{L}\p{M}\p{N}]/u.test(text[at] ?? "");
    while (from < to && !isPart(from)) from++;
    while (to > from && !isPart(to - 1)) to--;
    if (from === to) return [from, to];
    while (isPart(from - 1)) from--;
    while (isPart(to)) to++;
    return [from, to];
}

function sentencesOf(block, from, to) {
    const starts = block.dataset.sentences.split(" ").map(Number);
    const at = (offset) => starts.filter((start) => start <= offset).length;
    const [first, last] = [at(from), at(Math.max(from, to - 1))];
    return first === last ? `.${first}` : `.${first}-${last}`;
}

function selected() {
    const selection = getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const [first, last] = [blockOf(range.startContainer), blockOf(range.endContainer)];
    if (!first?.dataset.sentences || !last?.dataset.sentences) return null;
    const box = range.getBoundingClientRect();
    if (first !== last) {
        const passage = `¶${first.id.slice(1)}-${last.id.slice(1)}`;
        return { passage, words: selection.toString(), line: `/passage ${passage}`, box };
    }
    const [from, to] = wholeWords(
        first.textContent,
        offsetIn(first, range.startContainer, range.startOffset),
        offsetIn(first, range.endContainer, range.endOffset),
    );
    const words = first.textContent.slice(from, to);
    if (!words) return null;
    const passage = `¶${first.id.slice(1)}${sentencesOf(first, from, to)}`;
    const isShort = words.split(/\s+/).length <= fewWords && !/["[\]]/.test(words);
    return { passage, words, line: isShort ? `/quote "${words}"` : `/passage ${passage}`, box };
}

function show({ passage, words, line, box }, isByKeyboard) {
    const acts = [["Quote", () => send(line)]];
    if (can.includes("check") && words) acts.push(["Check", () => send(`/check ${words.replaceAll(/\s+/g, " ")}`)]);
    if (can.includes("ask")) acts.push(["Ask", () => offer(`/ask ${passage}: `)]);
    tools.replaceChildren(
        ...acts.map(([label, act]) => {
            const button = document.createElement("button");
            button.type = "button";
            button.textContent = label;
            button.addEventListener("click", () => {
                hide();
                act();
            });
            return button;
        }),
    );
    tools.hidden = false;
    const height = tools.offsetHeight;
    const top = box.top > height + 8 ? box.top - height - 6 : box.bottom + 6;
    tools.style.top = `${Math.min(Math.max(top, 4), innerHeight - height - 4)}px`;
    tools.style.left = `${Math.min(Math.max(box.left, 4), innerWidth - tools.offsetWidth - 4)}px`;
    if (isByKeyboard) tools.firstElementChild.focus();
}

function hide() {
    if (tools.hidden) return;
    const hadFocus = tools.contains(document.activeElement);
    tools.hidden = true;
    if (hadFocus) opener?.focus();
    opener = null;
}

text.addEventListener("click", (event) => {
    const note = event.target.closest("button.note");
    const number = event.target.closest("button.number");
    if (note) send(`/endnote ${note.dataset.note} private:true`);
    if (!number) return;
    hide();
    opener = number;
    const passage = `¶${number.dataset.passage}`;
    show({ passage, words: "", line: `/passage ${passage}`, box: number.getBoundingClientRect() }, true);
});

document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
        if (tools.contains(document.activeElement)) return;
        const found = selected();
        if (found) show(found, false);
        else hide();
    }, 200);
});

tools.addEventListener("keydown", (event) => {
    const buttons = [...tools.children];
    const at = buttons.indexOf(document.activeElement);
    if (event.key === "ArrowRight") buttons[(at + 1) % buttons.length].focus();
    else if (event.key === "ArrowLeft") buttons[(at + buttons.length - 1) % buttons.length].focus();
    else if (event.key === "Escape") hide();
});

text.addEventListener("scroll", hide, { passive: true });
