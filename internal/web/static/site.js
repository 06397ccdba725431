// What a keyboard and a long list want beyond what a plain page gives.
(function () {
  "use strict";
  var find = document.getElementById("q");
  document.addEventListener("keydown", function (event) {
    var at = event.target;
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) {
      event.preventDefault();
      find.focus();
      find.select();
    }
  });

  // A slider moves its field, and a form that can be tried is tried as it is filled in.
  document.querySelectorAll("input[type=range][data-for]").forEach(function (slider) {
    var field = document.getElementById(slider.dataset.for);
    slider.hidden = false;
    slider.addEventListener("input", function () { field.value = slider.value; });
    field.addEventListener("input", function () { slider.value = field.value; });
  });
  document.querySelectorAll("form[data-live]").forEach(function (form) {
    var effect = document.getElementById("effect"), asked = 0, soon, before;
    form.addEventListener("input", function () {
      clearTimeout(soon);
      soon = setTimeout(function () {
        var turn = ++asked;
        if (before) { before.abort(); } // what was asked then nobody waits for
        before = new AbortController();
        fetch(form.dataset.live + "?" + new URLSearchParams(new FormData(form)), { credentials: "same-origin", signal: before.signal }).then(function (answer) {
          return answer.ok ? answer.text() : "";
        }).then(function (shown) {
          if (turn === asked) { effect.innerHTML = shown; }
        }, function () { if (turn === asked) { effect.textContent = ""; } });
      }, 120);
    });
  });
}());
