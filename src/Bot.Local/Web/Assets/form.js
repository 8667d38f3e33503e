// A form opens in a dialog and is sent back with the state it came with.

import { post, postFile } from "./post.js";

const dialog = document.getElementById("form");

export function open(html) {
    dialog.innerHTML = html;
    dialog.showModal();
}

dialog.addEventListener("click", (event) => {
    if (event.target.closest("[data-cancel]")) dialog.close();
});

dialog.addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    const entries = [...new FormData(form)];
    const fields = Object.fromEntries(entries.filter(([, value]) => typeof value === "string"));
    const [name, file] = entries.find(([, value]) => value instanceof File && value.size > 0) ?? [];
    const body = { state: form.dataset.state, fields };
    const button = form.querySelector("[type=submit]");
    button.disabled = true;
    const answer = file ? await postFile("/room/submit-file", body, name, file) : await post("/room/submit", body);
    button.disabled = false;
    if (!answer.done) return;
    dialog.close();
    if (answer.form) open(answer.form);
});
