"""What the labs of this course work with: the functions of its exercises, one module for each.

``from course_lab.at_least_one import applications_needed`` gives you the reference version of a function that you can
write yourself in the lesson.
"""
