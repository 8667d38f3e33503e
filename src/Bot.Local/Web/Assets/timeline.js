// The timeline above the text. Every date leads to its sentences: by mouse, by finger, or with the arrow keys.

import { say } from "./post.js";
import { jump } from "./text.js";

const panel = document.getElementById("timeline");
const axis = document.getElementById("axis");
const told = document.getElementById("told");
const fingertip = 22;
let drawn = "";
let timer = 0;

const links = () => [...axis.querySelectorAll("a")];

/** Draws the dates anew where the width or the text is another than before. */
export async function draw() {
    const width = axis.clientWidth;
    const wanted = `${width} ${document.getElementById("paper")?.dataset.stamp}`;
    if (!panel.open || width === 0 || wanted === drawn) return;
    drawn = wanted;
    const response = await fetch(`/room/timeline?width=${width}`);
    const svg = response.ok ? await response.text() : "";
    if (drawn !== wanted) return;
    hide();
    if (!response.ok) drawn = "";
    if (svg) show(svg);
    else axis.textContent = response.ok ? "No dates so far." : "The timeline cannot be drawn just now.";
}

function show(svg) {
    const at = links().indexOf(document.activeElement);
    const drawing = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    axis.replaceChildren(document.importNode(drawing, true));
    for (const link of links().slice(1)) link.setAttribute("tabindex", "-1");
    links()[at]?.focus();
}

function tell(link) {
    const date = document.createElement("strong");
    date.textContent = link.dataset.date;
    told.replaceChildren(date, link.getAttribute("aria-label").slice(link.dataset.date.length));
    told.hidden = false;
}

function hide() {
    told.hidden = true;
}

// The date once more leads to the next sentence that tells of it.
function go(link) {
    const places = link.dataset.places.split(" ");
    const turn = link.ariaCurrent ? (Number(link.dataset.turn) + 1) % places.length : 0;
    for (const other of links()) other.ariaCurrent = null;
    link.ariaCurrent = "true";
    link.dataset.turn = turn;
    jump(...places[turn].split("+").map(Number), link);
    hide();
    const more = places.length > 1 ? ` Place ${turn + 1} of ${places.length}; press the date again for the next.` : "";
    say(`${link.dataset.date}.${more}`);
}

function nearest({ clientX, clientY }) {
    let [found, least] = [null, fingertip];
    for (const link of links()) {
        const box = link.getBoundingClientRect();
        const away = Math.hypot(
            Math.max(box.left - clientX, 0, clientX - box.right),
            Math.max(box.top - clientY, 0, clientY - box.bottom),
        );
        if (away < least) [found, least] = [link, away];
    }
    return found;
}

axis.addEventListener("click", (event) => {
    const link = event.target.closest("a") ?? nearest(event);
    if (!link) return;
    event.preventDefault();
    go(link);
});

axis.addEventListener("keydown", (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") hide();
    if (at < 0 || !all[to]) return;
    event.preventDefault();
    all[to].focus();
});

// One stop for Tab, at the date that was looked at last.
axis.addEventListener("focusin", (event) => {
    for (const link of links()) link.setAttribute("tabindex", link === event.target ? "0" : "-1");
    tell(event.target);
});
axis.addEventListener("focusout", hide);
axis.addEventListener("pointerover", (event) => {
    const link = event.target.closest("a");
    if (link && event.pointerType !== "touch") tell(link);
});
panel.addEventListener("pointerleave", hide);

new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(draw, drawn ? 150 : 0);
}).observe(axis);
