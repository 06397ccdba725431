(function () {
  "use strict";
  var form = document.getElementById("filter");
  var get = function (id) { return document.getElementById(id); };
  var text = get("f-text"), branch = get("f-branch"), rule = get("f-rule"), status = get("f-status"), said = get("f-count");
  var items = Array.prototype.slice.call(document.querySelectorAll("[data-s]"));
  var groups = Array.prototype.slice.call(document.querySelectorAll("[data-group]"));
  var words = items.map(function (item) { return item.textContent.toLowerCase(); });
  function has(list, one) { return one === "" || (" " + list + " ").indexOf(" " + one + " ") >= 0; }
  function apply() {
    var wanted = text.value.trim().toLowerCase(), shown = 0;
    var active = wanted !== "" || branch.value !== "" || rule.value !== "" || status.value !== "";
    items.forEach(function (item, i) {
      var ok = has(item.dataset.s, status.value) && has(item.dataset.r, rule.value) &&
        (branch.value === "" || item.dataset.b === branch.value) && words[i].indexOf(wanted) >= 0;
      item.hidden = !ok;
      if (ok) { shown++; }
    });
    groups.forEach(function (group) {
      group.hidden = active && group.querySelector("[data-s]:not([hidden])") === null;
    });
    said.textContent = active ? said.dataset.label + shown : "";
  }
  // Lapses beyond those that the message spells out are folded, on a screen only.
  var page = get("main");
  Array.prototype.forEach.call(document.querySelectorAll(".lapses"), function (rest, i) {
    var button = document.createElement("button");
    function fold(folded) {
      rest.classList.toggle("folded", folded);
      button.setAttribute("aria-expanded", String(!folded));
      button.textContent = folded ? page.dataset.more : page.dataset.less;
    }
    rest.id = "lapses" + i;
    button.type = "button";
    button.className = "fold";
    button.setAttribute("aria-controls", rest.id);
    button.addEventListener("click", function () { fold(!rest.classList.contains("folded")); });
    rest.parentNode.insertBefore(button, rest.nextSibling);
    fold(true);
  });
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
}());
