// The talk: follows the room, keeps messages in the order of their numbers, presses their buttons.

import { open } from "./form.js";
import { post, say } from "./post.js";

const me = document.body.dataset.me;
const messages = document.getElementById("messages");
const scroll = document.getElementById("scroll");
const earlier = document.getElementById("earlier");
const welcome = document.getElementById("welcome");
const onMessage = document.getElementById("on-message").content;
const changed = [];
let last = Number(document.body.dataset.revision);

export function onChange(listener) {
    changed.push(listener);
}

function drawn(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
}

function settle(article) {
    article.classList.toggle("mine", article.dataset.by === me);
    if (article.classList.contains("spoken") && onMessage.querySelector("button")) article.append(onMessage.cloneNode(true));
    for (const time of article.querySelectorAll("time")) {
        const moment = new Date(time.dateTime);
        const isToday = moment.toDateString() === new Date().toDateString();
        time.textContent = moment.toLocaleString([], isToday ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" });
    }
}

function sequenceOf(article) {
    return Number(article.dataset.sequence);
}

function hasFocusLabel(article) {
    return article?.contains(document.activeElement) ? document.activeElement.textContent : null;
}

function place({ sequence, revision, html }) {
    const there = document.getElementById(`m${sequence}`);
    if (there && Number(there.dataset.revision) >= revision) return;
    const label = hasFocusLabel(there);
    if (!html) {
        if (label !== null) (there.nextElementSibling ?? document.getElementById("line")).focus();
        there?.remove();
        return;
    }
    const isAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
    const article = drawn(html).firstElementChild;
    settle(article);
    if (there) {
        there.replaceWith(article);
        if (label !== null) {
            const same = [...article.querySelectorAll("button")].find((button) => button.textContent === label);
            (same ?? article).focus({ preventScroll: true });
        }
    } else {
        const after = [...messages.children].reverse().find((other) => sequenceOf(other) < sequence);
        // What belongs before everything shown waits behind “Show earlier”.
        if (!after && messages.children.length > 0 && !earlier.hidden) return;
        if (after) after.after(article);
        else messages.prepend(article);
    }
    welcome.hidden = true;
    if (isAtEnd && article === messages.lastElementChild) scroll.scrollTop = scroll.scrollHeight;
}

function tell() {
    for (const listener of changed) listener();
}

export function follow(onText) {
    const stamp = document.getElementById("paper")?.dataset.stamp ?? "";
    const events = new EventSource(`/room/changes?after=${last}&stamp=${encodeURIComponent(stamp)}`);
    events.addEventListener("message", (event) => {
        const change = JSON.parse(event.data);
        last = change.revision;
        place(change);
        tell();
    });
    events.addEventListener("text", (event) => onText(event.data));
    events.addEventListener("open", () => {
        document.body.dataset.live = "yes";
    });
    events.addEventListener("error", () => {
        document.body.dataset.live = "no";
        if (events.readyState !== EventSource.CLOSED) return;
        events.close();
        setTimeout(() => follow(onText), 2000);
    });
}

messages.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    const article = event.target.closest("article");
    if (!button || button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    const message = sequenceOf(article);
    const { remove, command, state } = button.dataset;
    const answer =
        remove !== undefined ? await post("/room/remove", { message })
        : command ? await post("/room/on-message", { message, command })
        : await post("/room/press", { message, state });
    button.ariaBusy = null;
    if (answer.form) open(answer.form);
});

earlier.addEventListener("click", async () => {
    const first = messages.firstElementChild;
    const response = await fetch(`/room/earlier?before=${first ? sequenceOf(first) : ""}`);
    if (!response.ok) {
        say("Earlier talk cannot be shown just now.");
        return;
    }
    const { html, hasEarlier } = await response.json();
    const content = drawn(html);
    for (const article of content.children) settle(article);
    const height = scroll.scrollHeight;
    const oldest = content.firstElementChild;
    messages.prepend(content);
    scroll.scrollTop += scroll.scrollHeight - height;
    earlier.hidden = !hasEarlier;
    oldest?.focus({ preventScroll: true });
    tell();
});

for (const article of messages.children) settle(article);
scroll.scrollTo({ top: scroll.scrollHeight, behavior: "instant" });
