// The text half: places that quotations point to, notes, and what can be done with words marked in it.
const text = document.getElementById("text");
const tools = document.getElementById("tools");
const can = document.body.dataset.can.split(" ");
let ask = () => {};

// An offset inside a block is an offset in its text nodes one after another: the block holds the source's characters alone.
const rangeIn = (block, start, length) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let at = 0;
    let isOpen = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const end = at + node.length;
        if (!isOpen && start < end) {
            range.setStart(node, Math.max(0, start - at));
            isOpen = true;
        }
        if (isOpen && start + length <= end) {
            range.setEnd(node, start + length - at);
            return range;
        }
        at = end;
    }
    if (isOpen) range.setEnd(block, block.childNodes.length);
    return isOpen ? range : null;
};

export const showPlace = (place) => {
    const block = document.getElementById(place.hash.slice(1));
    text.querySelectorAll(".here").forEach((other) => other.classList.remove("here"));
    if (!block) return;
    block.classList.add("here");
    const offset = Number(place.dataset.start) - Number(block.dataset.start);
    const range = offset >= 0 ? rangeIn(block, offset, Number(place.dataset.length)) : null;
    if (range && window.Highlight) CSS.highlights.set("quoted", new Highlight(range));
    block.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    block.focus({ preventScroll: true });
};

const offer = () => {
    const selection = document.getSelection();
    const words = selection.toString().replace(/\s+/g, " ").trim();
    const isHere = selection.rangeCount > 0 && text.contains(selection.getRangeAt(0).commonAncestorContainer);
    tools.hidden = !isHere || words.length < 2;
    if (tools.hidden) return;
    const box = selection.getRangeAt(0).getBoundingClientRect();
    tools.style.setProperty("left", `${Math.max(8, box.left)}px`);
    tools.style.setProperty("top", `${Math.max(8, box.top - 48)}px`);
    tools.replaceChildren(
        ...["quote", "check", "ask"]
            .filter((command) => can.includes(command))
            .map((command) => {
                const button = document.createElement("button");
                button.type = "button";
                button.textContent = command[0].toUpperCase() + command.slice(1);
                button.addEventListener("click", () => {
                    tools.hidden = true;
                    ask(command === "quote" ? `/quote "${words.replaceAll('"', "")}"` : `/${command} ${words}`);
                });
                return button;
            }),
    );
};

export const refreshText = async () => {
    const stamp = document.getElementById("paper")?.dataset.stamp ?? "";
    const response = await fetch(`/room/text?stamp=${encodeURIComponent(stamp)}`);
    if (!response.ok) return;
    const { html } = await response.json();
    if (html) text.innerHTML = html;
};

export const wireText = (asking) => {
    ask = asking;
    text.addEventListener("click", (event) => {
        const note = event.target.closest("button.note");
        const number = event.target.closest("button.number");
        if (note) ask(`/endnote ${note.dataset.note} private:true`);
        else if (number) ask(`/passage ¶${number.dataset.passage} private:true`);
    });
    document.addEventListener("selectionchange", offer);
};
