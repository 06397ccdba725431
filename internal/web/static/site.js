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
}());
