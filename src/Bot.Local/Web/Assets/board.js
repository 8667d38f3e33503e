// The board of a discussion beside the text: drawn anew when something has changed, and the text follows the passage at hand.

import { open } from "./form.js";
import { post } from "./post.js";
import { onChange } from "./talk.js";

const board = document.getElementById("board");
const text = document.getElementById("text");
let shown = "";
let follows = true;
let isFolded = false;
let timer = 0;

function settle() {
    for (const time of board.querySelectorAll("time"))
        time.textContent = new Date(time.dateTime).toLocaleTimeString([], { timeStyle: "short" });
}

/** Marks the passage at hand, and brings it into view when it has just become that. */
function mark(details) {
    for (const block of text.querySelectorAll(".at-hand")) block.classList.remove("at-hand");
    const start = Number(details?.dataset.start ?? Number.NaN);
    const end = start + Number(details?.dataset.length ?? 0);
    const blocks = [...text.querySelectorAll(".block")].filter((block) => {
        const from = Number(block.dataset.start);
        return from < end && from + block.textContent.length > start;
    });
    for (const block of blocks) block.classList.add("at-hand");
    const place = blocks.length > 0 ? String(start) : "";
    if (place && place !== shown && follows) blocks[0].scrollIntoView({ block: "start", behavior: "instant" });
    shown = place;
}

async function draw() {
    const details = board.querySelector("details");
    const response = await fetch(`/room/board?stamp=${encodeURIComponent(details?.dataset.stamp ?? "")}`);
    if (response.status === 204 || !response.ok) return;
    const html = await response.text();
    const label = board.contains(document.activeElement) ? document.activeElement.textContent : null;
    board.innerHTML = html;
    board.hidden = html === "";
    const now = board.querySelector("details");
    if (now) {
        now.open = !isFolded;
        board.querySelector("#follow").checked = follows;
    }
    settle();
    mark(now);
    if (label !== null) [...board.querySelectorAll("button")].find((button) => button.textContent === label)?.focus();
}

board.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    if (!button || button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    const message = Number(board.querySelector("details").dataset.post);
    const answer = await post("/room/press", { message, state: button.dataset.state });
    button.ariaBusy = null;
    if (answer.form) open(answer.form);
});

board.addEventListener("change", (event) => {
    if (event.target.id === "follow") follows = event.target.checked;
});

board.addEventListener(
    "toggle",
    (event) => {
        isFolded = !event.target.open;
    },
    true,
);

// What changes comes in gusts; one look is enough for each.
onChange(() => {
    clearTimeout(timer);
    timer = setTimeout(draw, 200);
});
new MutationObserver(() => mark(board.querySelector("details"))).observe(text, { childList: true });
draw();
