// The page comes to life: each part by itself, all on the same room.

import "./board.js";
import "./line.js";
import { post, say } from "./post.js";
import { follow, onChange } from "./talk.js";
import { refresh, showCited } from "./text.js";
import { draw } from "./timeline.js";
import "./tools.js";

document.getElementById("name-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const name = document.getElementById("name");
    const answer = await post("/room/name", { name: name.value });
    if (!answer.done) return;
    name.value = answer.name;
    say(`You are shown as ${answer.name} from now on.`);
});

document.getElementById("invite")?.addEventListener("click", async () => {
    const { link } = await post("/room/invite", {});
    if (!link) return;
    try {
        await navigator.clipboard.writeText(link);
        say("A link for readers is copied. It is good for a week.");
    } catch {
        say(`A link for readers, good for a week: ${link}`);
    }
});

onChange(showCited);
showCited();
follow(async (stamp) => {
    await refresh(stamp);
    draw();
});
addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
});
