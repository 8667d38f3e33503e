// To and from the server: writes with the page's token, and the changes of the talk as they come.
const token = document.body.dataset.token;

export const send = async (path, request) => {
    try {
        const response = await fetch(`/room/${path}`, {
            method: "POST",
            headers: { "Content-Type": "application/json", "X-Study-Room": token },
            body: JSON.stringify(request),
        });
        const type = response.headers.get("Content-Type") ?? "";
        return type.includes("json") ? await response.json() : { complaint: await response.text() };
    } catch {
        return { complaint: "The room cannot be reached just now. What you typed is still here; try again." };
    }
};

export const follow = (revision, apply, tell) => {
    const source = new EventSource(`/room/changes?after=${revision}`);
    let lost = false;
    source.onmessage = (event) => apply(JSON.parse(event.data));
    source.onerror = () => {
        lost = true;
        tell("The room cannot be reached just now; trying again.");
    };
    source.onopen = () => {
        if (lost) tell("");
        lost = false;
    };
};
