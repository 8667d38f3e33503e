// The page's own script: what the server draws is put where it belongs, and what people do is sent. It makes no markup of
// anybody's words.
import { follow, send } from "./wire.js";
import { complete } from "./line.js";
import { showPlace, wireText, refreshText } from "./text.js";

const me = document.body.dataset.me;
const messages = document.getElementById("messages");
const scroll = document.getElementById("scroll");
const status = document.getElementById("status");
const line = document.getElementById("line");
const dialog = document.getElementById("form");

const tell = (sentence) => (status.textContent = sentence ?? "");

const draw = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
};

const own = (root) => root.querySelectorAll(".message").forEach((message) => message.classList.toggle("mine", message.dataset.by === me));

const atEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;

// A change of a message that stands here takes its place; another one goes where its number puts it.
const apply = ({ sequence, html }) => {
    const known = document.getElementById(`m${sequence}`);
    const stay = !atEnd();
    const focused = known?.contains(document.activeElement);
    if (!html) {
        known?.remove();
        if (focused) line.focus();
    } else {
        const drawn = draw(html);
        if (known) {
            known.replaceWith(drawn);
        } else {
            const next = [...messages.children].find((message) => Number(message.dataset.sequence) > sequence);
            messages.insertBefore(drawn, next ?? null);
        }
        if (focused) document.getElementById(`m${sequence}`)?.focus();
    }
    document.getElementById("welcome").hidden = messages.childElementCount > 0;
    own(messages);
    if (!stay) scroll.scrollTop = scroll.scrollHeight;
};

const openForm = (html) => {
    dialog.replaceChildren(draw(html));
    dialog.showModal();
};

const act = async (path, request) => {
    tell("");
    const answer = await send(path, request);
    if (answer.complaint) tell(answer.complaint);
    if (answer.form) openForm(answer.form);
    refreshText();
    return answer;
};

export const ask = (words) => act("say", { line: words, key: crypto.randomUUID() });

document.getElementById("line-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = line.value;
    if (!words.trim()) return;
    line.value = "";
    const answer = await ask(words);
    if (answer.complaint) line.value = words;
});

document.getElementById("name-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const input = document.getElementById("name");
    const answer = await act("name", { name: input.value });
    if (answer.name) {
        input.value = answer.name;
        tell(`You are called ${answer.name} from now on.`);
    }
});

scroll.addEventListener("click", (event) => {
    const place = event.target.closest("a.place");
    if (place) {
        event.preventDefault();
        showPlace(place);
        return;
    }
    const button = event.target.closest("button");
    const message = button?.closest(".message");
    if (button?.dataset.line) ask(button.dataset.line);
    if (!message) return;
    const sequence = Number(message.dataset.sequence);
    if (button.dataset.state) act("press", { sequence, state: button.dataset.state, key: crypto.randomUUID() });
    else if ("remove" in button.dataset) act("remove", { sequence });
});

dialog.addEventListener("click", (event) => {
    if (event.target.closest("[data-cancel]")) dialog.close();
});

dialog.addEventListener("submit", (event) => {
    const form = event.target;
    act("submit", { state: form.dataset.state, fields: Object.fromEntries(new FormData(form)), key: crypto.randomUUID() });
});

document.getElementById("earlier").addEventListener("click", async (event) => {
    const first = messages.firstElementChild;
    if (!first) return;
    const response = await fetch(`/room/earlier?before=${first.dataset.sequence}`);
    const html = await response.text();
    if (!html) event.target.hidden = true;
    messages.prepend(draw(html));
    own(messages);
});

own(messages);
scroll.scrollTop = scroll.scrollHeight;
complete(line, document.getElementById("choices"));
wireText(ask);
follow(Number(document.body.dataset.revision), apply, tell);
