// Writes to the room. Each carries the page's token, and a key of its own by which sending it twice does it once.

const status = document.getElementById("status");
let failed = null;

export function say(words) {
    status.textContent = words;
}

function newKey() {
    return crypto.getRandomValues(new Uint32Array(4)).join("-");
}

export async function post(path, body) {
    const act = JSON.stringify([path, body]);
    const key = failed?.act === act ? failed.key : newKey();
    failed = null;
    try {
        const response = await fetch(path, {
            method: "POST",
            headers: { "Content-Type": "application/json", "X-Study-Room": document.body.dataset.token },
            body: JSON.stringify({ ...body, key }),
        });
        const answer = await response.json();
        say(answer.complaint ?? "");
        return { ...answer, done: response.ok };
    } catch {
        failed = { act, key };
        say("The room does not answer just now. Send it again in a moment.");
        return { done: false };
    }
}

// A form with a file: its words go in a header, the file is the body. It is not sent twice by itself.
export async function postFile(path, body, fileField, file) {
    say("Sending the file.");
    try {
        const form = JSON.stringify({ ...body, fileField, fileName: file.name, key: newKey() });
        const response = await fetch(path, {
            method: "POST",
            headers: {
                "Content-Type": "application/octet-stream",
                "X-Study-Room": document.body.dataset.token,
                "X-Study-Form": encodeURIComponent(form),
            },
            body: file,
        });
        const answer = await response.json();
        say(answer.complaint ?? "");
        return { ...answer, done: response.ok };
    } catch {
        say("The room does not answer just now, or the file is too large. Send it again in a moment.");
        return { done: false };
    }
}
