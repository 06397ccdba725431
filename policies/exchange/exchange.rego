# METADATA
# scope: subpackages
# title: Diligent exchange
# custom:
#   system: {order: 3, zh: 勤交流, en: Diligent exchange}
package ninefold.exchange
