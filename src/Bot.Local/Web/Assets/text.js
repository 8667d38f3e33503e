// The text: jumps to what the talk quotes, marks it, and brings its words into the talk.

import { say } from "./post.js";

const text = document.getElementById("text");
let cameFrom = null;

export function blockOf(node) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    const block = element?.closest(".block");
    return block && text.contains(block) ? block : null;
}

function clearMarks() {
    for (const block of text.querySelectorAll(".here")) block.classList.remove("here");
    for (const mark of text.querySelectorAll("mark")) {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent.normalize();
    }
}

function markIn(block, from, to) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const pieces = [];
    let at = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = Math.max(from - at, 0);
        const end = Math.min(to - at, node.data.length);
        if (start < end) pieces.push([node, start, end]);
        at += node.data.length;
    }
    for (const [node, start, end] of pieces) {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, end);
        const mark = document.createElement("mark");
        range.surroundContents(mark);
    }
}

/**
 * Marks a stretch of the source and brings it into view; the page's words have the source's own offsets. Escape leads back
 * to where it was asked from.
 */
export function jump(start, length, from) {
    cameFrom = from;
    clearMarks();
    let first = null;
    for (const block of text.querySelectorAll(".block")) {
        const from = Number(block.dataset.start);
        const to = from + block.textContent.length;
        if (from >= start + length || to <= start) continue;
        markIn(block, Math.max(start - from, 0), Math.min(start + length, to) - from);
        block.classList.add("here");
        first ??= block;
    }
    if (!first) {
        say("Those words are not in the text that is shown here.");
        return;
    }
    first.focus({ preventScroll: true });
    const target = first.querySelector("mark") ?? first;
    target.scrollIntoView({ block: "center", behavior: "instant" });
}

/** Marks in the margin which paragraphs the talk refers to. */
export function showCited() {
    const cited = new Set(
        [...document.querySelectorAll("#messages a.place")].map((place) => place.getAttribute("href").slice(1)),
    );
    for (const block of text.querySelectorAll(".block"))
        block.parentElement.classList.toggle("cited", cited.has(block.id));
}

export async function refresh(stamp) {
    const paper = document.getElementById("paper");
    if (paper?.dataset.stamp === stamp) return;
    const response = await fetch("/room/text");
    if (!response.ok) return;
    const top = text.scrollTop;
    text.innerHTML = await response.text();
    text.scrollTop = top;
    showCited();
}

document.getElementById("messages").addEventListener("click", (event) => {
    const place = event.target.closest("a.place");
    if (!place) return;
    event.preventDefault();
    if (place.dataset.paper === document.getElementById("paper")?.dataset.paper)
        jump(Number(place.dataset.start), Number(place.dataset.length), place);
    else say("That is from another paper than the one shown here.");
});

// Back to the quotation or the date that led here.
text.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && cameFrom?.isConnected) cameFrom.focus();
});
