# METADATA
# title: Service
# description: How long someone has served.
package ninefold.lib.service

import data.ninefold.lib.dates

# has_years holds for whoever has completed so many years of service on the window's last day.
has_years(years) if completes(years) <= input.window.to

# completes is the day on which someone completes so many years.
completes(years) := dates.add_years(input.person.joined_on, years)
