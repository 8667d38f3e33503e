// A form opens in a dialog and is sent back with the state it came with.

import { post } from "./post.js";

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
    const fields = Object.fromEntries(new FormData(form));
    const answer = await post("/room/submit", { state: form.dataset.state, fields });
    if (!answer.done) return;
    dialog.close();
    if (answer.form) open(answer.form);
});
