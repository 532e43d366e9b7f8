(function () {
  var page = document.documentElement;
  var asOf = Number(page.getAttribute("data-as-of")) * 1000;
  var limit = Number(page.getAttribute("data-stale-after")) * 1000;
  function look() {
    var age = Date.now() - asOf;
    document.getElementById("stale").hidden = age <= limit;
    document.getElementById("clocks").hidden = age >= -limit;
    page.className = age > limit ? "is-stale" : "";
  }
  look();
  setInterval(look, 5000);
}());
