// What another page loads to have <uphill-lab>: <script type="module" src=".../uphill-lab.js">. The
// element comes through an import of its own, so that its style sheet comes along.

void import("./element");
