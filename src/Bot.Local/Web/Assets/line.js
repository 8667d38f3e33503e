// The line: sends what is typed, and offers how it could go on.

import { open } from "./form.js";
import { post } from "./post.js";

const line = document.getElementById("line");
const form = document.getElementById("line-form");
const choices = document.getElementById("choices");
const said = [];
let found = [];
let active = -1;
let back = 0;
let asking = null;
let timer = 0;

export async function send(words) {
    close();
    const answer = await post("/room/say", { line: words });
    if (answer.form) open(answer.form);
    return answer.done;
}

export function offer(words) {
    line.value = words;
    line.focus();
    line.setSelectionRange(words.length, words.length);
}

form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = line.value;
    if (!words.trim()) return;
    line.value = "";
    if (await send(words)) {
        said.unshift(words);
        back = 0;
    } else if (!line.value) line.value = words;
});

document.getElementById("welcome").addEventListener("click", (event) => {
    const button = event.target.closest("[data-line]");
    if (button) send(button.dataset.line);
});

line.addEventListener("input", () => {
    back = 0;
    clearTimeout(timer);
    timer = setTimeout(ask, 80);
});

line.addEventListener("blur", close);

line.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const isOpen = !choices.hidden;
    if (event.key === "ArrowDown" && isOpen) choose((active + 1) % found.length);
    else if (event.key === "ArrowUp" && isOpen) choose((active + found.length - (active < 0 ? 0 : 1)) % found.length);
    else if (event.key === "ArrowUp" && said.length > 0) recall(Math.min(back + 1, said.length));
    else if (event.key === "ArrowDown" && back > 0) recall(back - 1);
    else if (event.key === "Escape" && isOpen) close();
    else if ((event.key === "Enter" || event.key === "Tab") && isOpen && active >= 0) take(active);
    else return;
    event.preventDefault();
});

choices.addEventListener("pointerdown", (event) => {
    const choice = event.target.closest("li");
    event.preventDefault();
    if (choice) take([...choices.children].indexOf(choice));
});

async function ask() {
    asking?.abort();
    if (!line.value.startsWith("/")) {
        close();
        return;
    }
    asking = new AbortController();
    const before = line.value.slice(0, line.selectionStart);
    try {
        const response = await fetch(`/room/complete?line=${encodeURIComponent(before)}`, { signal: asking.signal });
        if (response.ok) show(await response.json());
    } catch {
        // Typing went on, or the room is away; the line works without being completed.
    }
}

function show(completions) {
    found = completions;
    active = -1;
    choices.replaceChildren(
        ...found.map(({ text, detail }, index) => {
            const choice = document.createElement("li");
            choice.id = `choice-${index}`;
            choice.role = "option";
            choice.ariaSelected = "false";
            const words = document.createElement("span");
            words.textContent = text.trim();
            const more = document.createElement("span");
            more.className = "small";
            more.textContent = detail;
            choice.append(words, more);
            return choice;
        }),
    );
    const isOpen = found.length > 0 && document.activeElement === line;
    choices.hidden = !isOpen;
    line.ariaExpanded = String(isOpen);
    line.removeAttribute("aria-activedescendant");
}

function close() {
    clearTimeout(timer);
    asking?.abort();
    show([]);
}

function choose(index) {
    choices.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const choice = choices.children[index];
    choice.ariaSelected = "true";
    choice.scrollIntoView({ block: "nearest" });
    line.setAttribute("aria-activedescendant", choice.id);
}

function take(index) {
    const { start, text } = found[index];
    const rest = line.value.slice(line.selectionStart);
    line.value = line.value.slice(0, start) + text + rest;
    line.setSelectionRange(start + text.length, start + text.length);
    close();
    if (/[\s:]$/.test(text)) ask();
}

function recall(index) {
    back = index;
    offer(index === 0 ? "" : said[index - 1]);
}
